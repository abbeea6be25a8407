/** Does a task now and again so long after each end, until it is stopped; `stop` is resolved once none is under way. */
export function repeat(pauseMs: number, task: () => Promise<void>): { stop: () => Promise<void> } {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let underWay: Promise<void> = Promise.resolve()
  const next = () => {
    underWay = task().then(() => {
      if (isStopped) return
      timer = setTimeout(next, pauseMs)
      timer.unref()
    })
  }
  next()
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await underWay
    },
  }
}
