import { basename } from 'node:path'
import type { AnalysisProgress } from '@constat/core'
import { describeProgress } from '../progress/describe-progress.js'
import { trackProgress, type ProgressState } from '../progress/track-progress.js'
import type { Terminal } from './terminal.js'
import { printable } from './wrap-text.js'

/** Says on standard error where the work stands. */
export interface Progress {
  show: (progress: AnalysisProgress) => void
  clear: () => void
}

const rewriteLine = '\r\u001b[2K'
const barLength = 20
const longestName = 28

/**
 * The progress of one bill as this terminal can show it: a bar that leaves no trace; where no line can be rewritten,
 * nothing, or one line per step and page when asked for.
 */
export function progressOf(file: string, terminal: Terminal, { verbose }: { verbose: boolean }): Progress {
  if (terminal.showsProgress) return progressBar(file, terminal)
  return verbose ? progressLines(file, terminal) : { show: () => undefined, clear: () => undefined }
}

function progressLines(file: string, terminal: Terminal): Progress {
  const track = trackProgress()
  const start = performance.now()
  return {
    show: (progress) => {
      const state = track(progress)
      const seconds = Math.floor((performance.now() - start) / 1000)
      const name = printable(basename(file))
      terminal.writeError(`${name} : ${describeProgress(state)} (${state.percent}\u00a0%, ${seconds}\u00a0s)\n`)
    },
    clear: () => undefined,
  }
}

/**
 * The bar of one bill, drawn anew at each report and each second. Drawn here rather than by a library: it writes through
 * the terminal that the command was given, as everything else does, so that tests read it and pipes never see it.
 *
 * @param file its folder is left out, and the end of the line: a line that wraps could not be rewritten
 */
function progressBar(file: string, terminal: Terminal): Progress {
  const track = trackProgress()
  const start = performance.now()
  let state: ProgressState | null = null
  const draw = () => {
    if (state !== null) terminal.writeError(rewriteLine + lineOf(file, state, performance.now() - start, terminal))
  }
  const everySecond = setInterval(draw, 1000)
  everySecond.unref()
  return {
    show: (progress) => {
      state = track(progress)
      draw()
    },
    clear: () => {
      clearInterval(everySecond)
      terminal.writeError(rewriteLine)
    },
  }
}

function lineOf(file: string, state: ProgressState, elapsedMs: number, { errorColors, errorWidth }: Terminal): string {
  const filled = Math.round((state.percent / 100) * barLength)
  const full = '█'.repeat(filled)
  const empty = '░'.repeat(barLength - filled)
  const percent = `${String(state.percent).padStart(2)}\u00a0%`
  const seconds = `${Math.floor(elapsedMs / 1000)}\u00a0s`
  const text = `${percent}  ${shorten(printable(basename(file)), longestName)} : ${describeProgress(state)}…  ${seconds}`
  // The last column stays free: some terminals wrap as soon as it is filled.
  const room = errorWidth - 1
  const words = shorten(text, room - barLength - 1)
  return room > barLength + percent.length
    ? `${errorColors.cyan(full)}${errorColors.dim(empty)} ${words}`
    : shorten(percent, room)
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(0, length - 1))}…`
}
