import { AbortedError } from '../../errors/aborted-error.js'

/** Gives out a number of places in the order of asking. */
export class WaitingLine {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(places: number) {
    this.#free = places
  }

  /** Takes a place if one is free; the result gives it back. */
  tryEnter(): (() => void) | null {
    if (this.#free === 0) return null
    this.#free--
    return this.#leaveOnce()
  }

  /**
   * Waits for a place; the result gives it back.
   *
   * @throws AbortedError when the signal is aborted first
   */
  async enter(signal?: AbortSignal): Promise<() => void> {
    if (signal?.aborted === true) throw new AbortedError(signal.reason)
    const place = this.tryEnter()
    if (place !== null) return place
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(next), 1)
        reject(new AbortedError(signal?.reason))
      }
      const next = (): void => {
        signal?.removeEventListener('abort', giveUp)
        resolve(this.#leaveOnce())
      }
      signal?.addEventListener('abort', giveUp, { once: true })
      this.#waiting.push(next)
    })
  }

  #leaveOnce(): () => void {
    let isInside = true
    return () => {
      if (!isInside) return
      isInside = false
      const next = this.#waiting.shift()
      if (next === undefined) this.#free++
      else next()
    }
  }
}
