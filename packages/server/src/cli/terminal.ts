import picocolors from 'picocolors'

export type Colors = ReturnType<typeof picocolors.createColors>

/** Where a command writes and how; given by the caller so that tests can read it. */
export interface Terminal {
  writeOut: (text: string) => void
  writeError: (text: string) => void
  /** Of standard output; without effect when it is not a terminal or `NO_COLOR` is set. */
  colors: Colors
  errorColors: Colors
  /** Columns that text may fill. */
  width: number
  /** Columns of standard error, for a line that is rewritten. */
  errorWidth: number
  /** Whether standard error is a terminal, where a line can be rewritten. */
  showsProgress: boolean
  /** Whether a person reads standard output. */
  isInteractive: boolean
}

const widest = 100
const usual = 80

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process
  stdout.on('error', leaveReaderThatHasEnough)
  return {
    writeOut: (text) => void stdout.write(text),
    writeError: (text) => void stderr.write(text),
    colors: picocolors.createColors(picocolors.isColorSupported && stdout.isTTY),
    errorColors: picocolors.createColors(picocolors.isColorSupported && stderr.isTTY),
    width: columnsOf(stdout),
    errorWidth: columnsOf(stderr),
    showsProgress: stderr.isTTY,
    isInteractive: stdout.isTTY,
  }
}

/** A terminal that does not know its size says 0. */
function columnsOf({ isTTY, columns }: NodeJS.WriteStream): number {
  return Math.min(isTTY && columns > 0 ? columns : usual, widest)
}

/** `constat invoice --json ... | head -1` closes the pipe early: no fault of anyone. */
function leaveReaderThatHasEnough(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
