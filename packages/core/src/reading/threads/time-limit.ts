/**
 * Calls `onOver` once when nothing was heard for some time. The clock stands still before the first word.
 *
 * A busy caller hears late: what has arrived by then still counts, since it is heard before the limit is looked at again.
 */
export class TimeLimit {
  readonly #milliseconds: number
  readonly #onOver: () => void
  #timer: NodeJS.Timeout | null = null
  #lastCheck: NodeJS.Immediate | null = null

  constructor(milliseconds: number, onOver: () => void) {
    this.#milliseconds = milliseconds
    this.#onOver = onOver
  }

  /** Something was heard: starts the clock, or starts it anew. */
  heard(): void {
    this.stop()
    this.#timer = setTimeout(() => {
      // Timers come before messages in a turn of the event loop: lets those in that were sent in time.
      this.#lastCheck = setImmediate(this.#onOver)
    }, this.#milliseconds)
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    if (this.#lastCheck !== null) clearImmediate(this.#lastCheck)
  }
}
