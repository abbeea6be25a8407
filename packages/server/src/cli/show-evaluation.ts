import type { EvaluationProgress } from '@constat/core'
import { formatDollars } from './french-format.js'
import type { Terminal } from './terminal.js'

/** Says on standard error where an evaluation stands. */
export interface EvaluationDisplay {
  show: (progress: EvaluationProgress) => void
  /** Says something above the line that is rewritten. */
  say: (text: string) => void
  clear: () => void
}

const rewriteLine = '\r\u001b[2K'
const barLength = 20
/** Without a line to rewrite, one line at each twentieth of the way. */
const steps = 20

/** A bar where a line can be rewritten; elsewhere nothing, or a line now and then when asked for. */
export function evaluationDisplay(
  terminal: Terminal,
  { verbose, now = () => performance.now() }: { verbose: boolean; now?: () => number },
): EvaluationDisplay {
  const { showsProgress, writeError } = terminal
  const start = now()
  let last: EvaluationProgress | null = null
  let step = 0
  const draw = () => {
    if (showsProgress && last !== null) writeError(rewriteLine + barOf(last, now() - start, terminal))
  }
  const everySecond = showsProgress ? setInterval(draw, 1000) : null
  everySecond?.unref()
  return {
    show: (progress) => {
      last = progress
      draw()
      const reached = Math.floor((progress.done / progress.total) * steps)
      if (showsProgress || !verbose || reached === step) return
      step = reached
      writeError(`${wordsOf(progress, now() - start)}\n`)
    },
    say: (text) => {
      writeError(`${showsProgress ? rewriteLine : ''}${text}\n`)
      draw()
    },
    clear: () => {
      if (everySecond !== null) clearInterval(everySecond)
      if (showsProgress && last !== null) writeError(rewriteLine)
      last = null
    },
  }
}

function barOf(progress: EvaluationProgress, elapsedMs: number, { errorColors, errorWidth }: Terminal): string {
  const filled = Math.round((progress.done / progress.total) * barLength)
  const room = errorWidth - barLength - 2
  const words = wordsOf(progress, elapsedMs)
  const bar = errorColors.cyan('█'.repeat(filled)) + errorColors.dim('░'.repeat(barLength - filled))
  return room < 12 ? words.slice(0, errorWidth - 1) : `${bar} ${words.slice(0, room)}`
}

function wordsOf({ done, total, asked, refused, spent, unpriced }: EvaluationProgress, elapsedMs: number): string {
  const price = unpriced > 0 && spent === 0 ? 'coût inconnu' : formatDollars(spent)
  const refusals = refused === 0 ? '' : `, ${refused} refus`
  return `${done}/${total} tirages${refusals}, ${price}${remaining(total - done, asked, elapsedMs)}`
}

/** Runs before whose number a guess would jump about. */
const fewest = 5

/** From the runs that were asked for: those found in the folder take no time. */
function remaining(left: number, asked: number, elapsedMs: number): string {
  if (left === 0 || asked < fewest) return ''
  const seconds = Math.round((left * elapsedMs) / asked / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  const time =
    hours > 0 ? `${hours} h ${String(minutes).padStart(2, '0')}` : minutes > 0 ? `${minutes} min` : `${seconds} s`
  return `, reste environ ${time}`
}
