import { ConstatError } from '@constat/core'

/** What a run gave, and whether it was that of another caller. */
export interface SharedResult<Value> {
  readonly value: Value
  readonly isShared: boolean
}

/**
 * Does the same work once for all who ask for it at the same time in this process. Who asks first does it; when they
 * leave before its end, one of the others begins again, with what they sent themselves.
 */
export class SharedRuns<Value> {
  readonly #underWay = new Map<string, Promise<Value>>()

  /**
   * @param name of the work: the same name stands for the same result
   * @param signal of who asks: they wait for others no longer once it fires
   * @param work fails with the code `aborted` when its own caller has left
   */
  async run(name: string, signal: AbortSignal, work: () => Promise<Value>): Promise<SharedResult<Value>> {
    for (;;) {
      signal.throwIfAborted()
      const begun = this.#underWay.get(name)
      if (begun === undefined) return { value: await this.#begin(name, work), isShared: false }
      try {
        return { value: await unlessAborted(begun, signal), isShared: true }
      } catch (error) {
        if (signal.aborted || !(ConstatError.isInstance(error) && error.code === 'aborted')) throw error
      }
    }
  }

  async #begin(name: string, work: () => Promise<Value>): Promise<Value> {
    const run = work()
    this.#underWay.set(name, run)
    try {
      return await run
    } finally {
      this.#underWay.delete(name)
    }
  }
}

function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      reject(signal.reason as Error)
    }
    signal.addEventListener('abort', leave, { once: true })
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', leave)
    })
  })
}
