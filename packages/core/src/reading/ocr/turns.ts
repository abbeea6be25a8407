import { AbortedError } from '../../errors/aborted-error.js'

interface Waiting {
  start: () => void
  refuse: (error: Error) => void
}

/** Lets at most `size` pieces of work run at a time; the others wait in the order in which they came. */
export class Turns {
  #free: number
  #closed: Error | null = null
  readonly #waiting: Waiting[] = []

  constructor(size: number) {
    this.#free = size
  }

  /** Runs `work` when its turn comes; `signal` takes a waiting piece of work out of the queue. */
  async run<Result>(signal: AbortSignal | undefined, work: () => Promise<Result>): Promise<Result> {
    await this.#wait(signal)
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#free += 1
      else next.start()
    }
  }

  /** Refuses whatever waits now or comes later. */
  close(error: Error): void {
    this.#closed = error
    for (const { refuse } of this.#waiting.splice(0)) refuse(error)
  }

  async #wait(signal: AbortSignal | undefined): Promise<void> {
    if (this.#closed !== null) throw this.#closed
    if (signal?.aborted === true) throw new AbortedError(signal.reason)
    if (this.#free > 0) {
      this.#free -= 1
      return
    }
    await new Promise<void>((resolve, reject) => {
      const onAbort = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(entry), 1)
        reject(new AbortedError(signal?.reason))
      }
      const settled = (settle: () => void): void => {
        signal?.removeEventListener('abort', onAbort)
        settle()
      }
      const entry: Waiting = {
        start: () => {
          settled(resolve)
        },
        refuse: (error) => {
          settled(() => {
            reject(error)
          })
        },
      }
      signal?.addEventListener('abort', onAbort, { once: true })
      this.#waiting.push(entry)
    })
  }
}
