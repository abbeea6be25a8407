/**
 * Runs `stop` once at the first SIGTERM or SIGINT and resolves when it is done. A second signal kills, as usual: the
 * handlers are gone by then.
 */
export function stopOnSignals(stop: () => Promise<void>): Promise<NodeJS.Signals> {
  return new Promise((resolve, reject) => {
    const onSignal = (signal: NodeJS.Signals) => {
      process.off('SIGTERM', onSignal).off('SIGINT', onSignal)
      stop().then(() => {
        resolve(signal)
      }, reject)
    }
    process.on('SIGTERM', onSignal).on('SIGINT', onSignal)
  })
}
