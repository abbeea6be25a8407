import type { DestinationStream } from 'pino'
import type { Colors } from '../cli/terminal.js'

interface LogLine {
  time: string
  level: string
  event?: string
  code?: string
  msg?: string
  req?: { method: string; path: string | null }
  res?: { status: number }
  responseTime?: number
  err?: { stack?: string }
}

/** Shows to a person at a terminal the logs that machines get as JSON: one short line each. */
export function terminalLogs(terminal: { writeOut: (text: string) => void; colors: Colors }): DestinationStream {
  return {
    write: (text) => {
      const shown = describe(JSON.parse(text) as LogLine, terminal.colors)
      if (shown !== null) terminal.writeOut(`${shown}\n`)
    },
  }
}

function describe(line: LogLine, colors: Colors): string | null {
  const { dim, red, yellow, green } = colors
  const time = dim(line.time.slice(11, 19))
  if (line.err?.stack !== undefined)
    return `${time} ${red(line.code ?? line.event ?? line.level)}\n${dim(line.err.stack)}`
  if (line.req === undefined || line.res === undefined) return null
  const { status } = line.res
  const paint = status >= 500 ? red : status >= 400 ? yellow : green
  return `${time} ${paint(String(status))} ${line.req.method} ${line.req.path ?? '(inconnue)'} ${dim(`${line.responseTime ?? 0} ms`)}`
}
