/** The two ways in which a person stops a long command. */
export interface Interrupts {
  /** Aborted at the first Ctrl-C: what is under way may end. */
  stop: AbortSignal
  /** Aborted at the second one: what is under way is given up. */
  abort: AbortSignal
  /** Gives Ctrl-C its usual meaning back. */
  release: () => void
}

/**
 * Listens to SIGINT and SIGTERM until it is released.
 *
 * @param onStop told at the first signal, for the person who waits
 */
export function listenForInterrupts(onStop: () => void): Interrupts {
  const [stop, abort] = [new AbortController(), new AbortController()]
  const onSignal = () => {
    if (stop.signal.aborted) {
      abort.abort()
      return
    }
    stop.abort()
    onStop()
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  return {
    stop: stop.signal,
    abort: abort.signal,
    release: () => {
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
    },
  }
}
