import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AbortedError } from '../../errors/aborted-error.js'
import type { InputOf, OutputOf, TaskName } from './reading-tasks.js'
import { runInPool, type TaskInput, type TaskOptions } from './run-in-pool.js'
import { ThreadPool } from './thread-pool.js'
import { WaitingLine } from './waiting-line.js'

/** A new thread costs its first document a tenth of a second; an idle one holds some tens of megabytes. */
const idleMilliseconds = 30_000

/** Called when the task has a thread, or a place in one that starts meanwhile. */
type Given<Name extends TaskName> = () => Promise<TaskInput<InputOf<Name>>>

/**
 * Runs the parsing of files in threads of their own, so that a file that hangs, or wants all memory, costs its caller
 * an error and nobody else anything. Threads start on first use, at most one per core, end some seconds after their
 * last task, and never keep the process alive.
 */
export class ReadingThreads {
  readonly #maxThreads: number
  readonly #idleMilliseconds: number
  readonly #line: WaitingLine
  /** By megabytes of memory: a thread gets its limit when it starts. */
  readonly #pools = new Map<number, Promise<ThreadPool>>()

  constructor(options: { maxThreads?: number; idleMilliseconds?: number } = {}) {
    this.#maxThreads = options.maxThreads ?? availableParallelism()
    this.#idleMilliseconds = options.idleMilliseconds ?? idleMilliseconds
    this.#line = new WaitingLine(this.#maxThreads)
  }

  /**
   * Runs a task of the table as soon as a thread is free.
   *
   * @throws ReadingTimeoutError, ReadingMemoryError, ReadingFailedError, AbortedError, and what the task throws
   */
  async run<Name extends TaskName>(name: Name, input: Given<Name>, options: TaskOptions): Promise<OutputOf<Name>> {
    if (options.signal?.aborted === true) throw new AbortedError(options.signal.reason)
    return this.#runAt(await this.#line.enter(options.signal), name, input, options)
  }

  /** Runs a task now, or returns null when every thread is busy. */
  tryRun<Name extends TaskName>(name: Name, input: Given<Name>, options: TaskOptions): Promise<OutputOf<Name>> | null {
    const leave = this.#line.tryEnter()
    return leave && this.#runAt(leave, name, input, options)
  }

  /** Ends all threads; what they were doing fails. The next task starts new ones. */
  async close(): Promise<void> {
    const pools = [...this.#pools.values()]
    this.#pools.clear()
    await Promise.all(pools.map(async (pool) => (await pool).close()))
  }

  async #runAt<Name extends TaskName>(
    leave: () => void,
    name: Name,
    input: Given<Name>,
    options: TaskOptions,
  ): Promise<OutputOf<Name>> {
    try {
      const pool = await this.#poolFor(options.limits.maxMemoryMegabytes)
      return (await runInPool(pool, name, input(), options)) as OutputOf<Name>
    } finally {
      leave()
    }
  }

  async #poolFor(maxMemoryMegabytes: number): Promise<ThreadPool> {
    const known = this.#pools.get(maxMemoryMegabytes)
    if (known !== undefined) return known
    const opened = ThreadPool.open({
      worker: workerFile(),
      maxThreads: this.#maxThreads,
      maxMemoryMegabytes,
      idleMilliseconds: this.#idleMilliseconds,
    })
    this.#pools.set(maxMemoryMegabytes, opened)
    return opened
  }
}

/** The worker beside this file, of the same kind: `.ts` in the repository, `.js` or `.cjs` in the package. */
function workerFile(): string {
  const extension = extname(new URL(import.meta.url).pathname)
  return fileURLToPath(new URL(`./reading-worker${extension}`, import.meta.url))
}

/** Threads are worth sharing: one set serves the whole process. */
export const readingThreads = new ReadingThreads()
