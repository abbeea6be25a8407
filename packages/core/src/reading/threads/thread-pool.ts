import type { Piscina } from 'piscina'
import type { TaskRequest } from './task-messages.js'

/** A thread needs this much heap to start at all. */
const leastHeapMegabytes = 64

/** Most of what a task needs lies outside of the heap: collected every 4 MB instead of every 32, it takes no longer. */
const maxYoungGenerationSizeMb = 12

/** How the threads of a pool are made. */
export interface PoolOptions {
  /** Path of the file that the threads run. */
  worker: string
  maxThreads: number
  /** Heap of JavaScript in each thread. */
  maxMemoryMegabytes: number
  /** After which a thread without work is closed. */
  idleMilliseconds: number
}

/** Threads with one limit of memory. Whoever runs tasks sees to it that there are never more than `maxThreads`. */
export class ThreadPool {
  readonly #piscina: Piscina<TaskRequest, void>
  /** What to call when a thread cannot even start: piscina would leave the task that waits for it waiting for ever. */
  readonly #starting = new Set<(error: unknown) => void>()

  private constructor(piscina: Piscina<TaskRequest, void>) {
    this.#piscina = piscina
    piscina.on('error', (error) => {
      for (const fail of this.#starting) fail(error)
    })
  }

  static async open({ worker, maxThreads, maxMemoryMegabytes, idleMilliseconds }: PoolOptions): Promise<ThreadPool> {
    // The default export is the class in both builds; its named twin is missing where `require` loads it.
    const {
      default: { Piscina },
    } = await import('piscina')
    const piscina = new Piscina<TaskRequest, void>({
      filename: worker,
      name: 'runTask',
      minThreads: 0,
      maxThreads,
      idleTimeout: idleMilliseconds,
      resourceLimits: {
        maxOldGenerationSizeMb: Math.max(leastHeapMegabytes, maxMemoryMegabytes),
        maxYoungGenerationSizeMb,
      },
      // A thread that sleeps in Atomics.wait between two tasks would hold up what is still under way in it.
      atomics: 'disabled',
      recordTiming: false,
    })
    return new ThreadPool(piscina)
  }

  /** Resolves when the task has said its last word; an aborted signal ends the thread that runs it. */
  async run(request: TaskRequest, signal: AbortSignal): Promise<void> {
    await this.#piscina.run(request, { signal, transferList: [request.port] })
  }

  /** Calls `fail` when a thread fails to start, until the result is called. */
  onFailedStart(fail: (error: unknown) => void): () => void {
    this.#starting.add(fail)
    return () => this.#starting.delete(fail)
  }

  async close(): Promise<void> {
    await this.#piscina.destroy()
  }
}
