import { readFileSync } from 'node:fs'
import { percentile } from './percentile.js'

/** Resident memory of a process while it was watched, in MB, and the time that processors gave it. */
export interface WatchedProcess {
  /** Milliseconds, of all its threads. */
  cpu: number
  /** Median of the second quarter of the time: the first one is warm-up. */
  early: number
  /** Median of the last quarter. */
  late: number
  max: number
}

const everyMilliseconds = 100

/** Watches a process, as Linux tells of it in `/proc`. */
export function watchProcess(pid: number): () => WatchedProcess {
  const before = cpuMilliseconds(pid)
  const samples: number[] = []
  const timer = setInterval(() => {
    samples.push(residentMegabytes(pid))
  }, everyMilliseconds)
  return () => {
    clearInterval(timer)
    const quarter = Math.floor(samples.length / 4)
    return {
      cpu: cpuMilliseconds(pid) - before,
      early: percentile(samples.slice(quarter, 2 * quarter), 0.5),
      late: percentile(samples.slice(-quarter), 0.5),
      max: Math.max(...samples),
    }
  }
}

function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}

/** proc(5): user and system time are the 14th and 15th field, in hundredths of a second; the second is in brackets. */
function cpuMilliseconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
  return (Number(user) + Number(system)) * 10
}
