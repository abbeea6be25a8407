/** Lets one waiter sleep until something happens; what happens while it is awake is not missed. */
export class WakeUp {
  #isDue = false
  #onWake: (() => void) | null = null

  wake(): void {
    this.#isDue = true
    this.#onWake?.()
  }

  /** Resolved at the next `wake`, at once if there was one since the last wait, and after so long at the latest. */
  async wait(mostMs: number): Promise<void> {
    if (!this.#isDue) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, mostMs)
        this.#onWake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    this.#onWake = null
    this.#isDue = false
  }
}
