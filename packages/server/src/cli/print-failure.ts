import type { Failure } from './describe-failure.js'
import type { Terminal } from './terminal.js'

/** Says on standard error what went wrong, with its code. */
export function printFailure({ code, detail, stack }: Failure, terminal: Terminal, file?: string): void {
  const { errorColors: colors, writeError } = terminal
  const subject = file === undefined ? '' : `${file} : `
  writeError(`${colors.red('✖')} ${subject}${detail} ${colors.dim(`[${code}]`)}\n`)
  if (stack !== null) writeError(colors.dim(`${stack}\n`))
}
