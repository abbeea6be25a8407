interface Waiting {
  start: () => void
}

/** Runs at most so many tasks at once; the others wait in the order in which they came. */
export class WorkSlots {
  /** How many run at once. */
  readonly concurrent: number
  readonly #waiting: Waiting[] = []
  #running = 0

  constructor(concurrent: number) {
    this.concurrent = concurrent
  }

  get running(): number {
    return this.#running
  }

  get waiting(): number {
    return this.#waiting.length
  }

  /** Runs the task when its turn comes; a task whose signal fires while it waits never runs. */
  async run<T>(task: () => Promise<T>, signal: AbortSignal): Promise<T> {
    await this.#turn(signal)
    try {
      return await task()
    } finally {
      this.#running -= 1
      this.#waiting.shift()?.start()
    }
  }

  async #turn(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    if (this.#running < this.concurrent) {
      this.#running += 1
      return
    }
    await new Promise<void>((resolve, reject) => {
      const giveUp = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
        reject(signal.reason as Error)
      }
      const waiting: Waiting = {
        start: () => {
          signal.removeEventListener('abort', giveUp)
          this.#running += 1
          resolve()
        },
      }
      this.#waiting.push(waiting)
      signal.addEventListener('abort', giveUp, { once: true })
    })
  }
}
