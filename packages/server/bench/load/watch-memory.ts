import { readFileSync } from 'node:fs'
import { percentile } from './percentile.js'

/** Resident memory of a process while it was watched, in MB. */
export interface WatchedMemory {
  /** Median of the second quarter of the time: the first one is warm-up. */
  early: number
  /** Median of the last quarter. */
  late: number
  max: number
}

const everyMilliseconds = 100

/** Watches the resident memory of a process, as Linux tells it in `/proc`. */
export function watchMemory(pid: number): () => WatchedMemory {
  const samples: number[] = []
  const timer = setInterval(() => {
    samples.push(residentMegabytes(pid))
  }, everyMilliseconds)
  return () => {
    clearInterval(timer)
    const quarter = Math.floor(samples.length / 4)
    return {
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
