import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

/** Workers that are killed and come back, as a supervisor brings them back. */
export interface WorkerPool {
  readonly kills: number
  /** Workers that ended by themselves once they were up: each is a fault. */
  readonly faults: readonly string[]
  /**
   * Kills one of those that are up, with no warning; another takes its place. The last one is spared: on a slow machine
   * all of them would be starting all the time.
   */
  killOne(): void
  /** Resolved when every worker has ended its work and gone. */
  stop(): Promise<void>
}

/** Between an end and the next start, as supervisors have it: a worker that finds no database comes back later. */
const restartMs = 200

/** Starts so many workers, each of which sends a message when it is up. */
export function startWorkerPool(count: number, start: () => ChildProcess, random: () => number): WorkerPool {
  const faults: string[] = []
  const all = new Set<ChildProcess>()
  const up = new Set<ChildProcess>()
  let kills = 0
  let isStopping = false

  const add = (): void => {
    const worker = start()
    all.add(worker)
    worker.once('message', () => up.add(worker))
    worker.once('exit', (code, signal) => {
      all.delete(worker)
      if (up.delete(worker) && signal !== 'SIGKILL' && !isStopping) {
        faults.push(`a worker ended by itself: ${code ?? signal ?? ''}`)
      }
      void wait(restartMs).then(() => {
        if (!isStopping) add()
      })
    })
  }
  for (let index = 0; index < count; index += 1) add()

  return {
    faults,
    get kills() {
      return kills
    },
    killOne: () => {
      if (up.size < 2) return
      const worker = [...up][Math.floor(random() * up.size)]
      if (worker?.kill('SIGKILL') === true) kills += 1
    },
    stop: async () => {
      isStopping = true
      await Promise.all(
        [...all].map(async (worker) => {
          const ended = once(worker, 'exit')
          worker.kill('SIGTERM')
          await ended
        }),
      )
    },
  }
}
