import type { Terminal } from './terminal.js'

const rewriteLine = '\r\u001b[2K'

/** Says on standard error that something is awaited and for how long, where a line can be rewritten; nothing elsewhere. */
export function waitingLine(text: string, { showsProgress, writeError, errorColors }: Terminal): { clear: () => void } {
  if (!showsProgress) return { clear: () => undefined }
  const start = performance.now()
  const draw = () => {
    const seconds = Math.floor((performance.now() - start) / 1000)
    writeError(`${rewriteLine}${errorColors.dim(`${text}  ${seconds}\u00a0s`)}`)
  }
  draw()
  const everySecond = setInterval(draw, 1000)
  everySecond.unref()
  return {
    clear: () => {
      clearInterval(everySecond)
      writeError(rewriteLine)
    },
  }
}
