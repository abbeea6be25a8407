/** What a log line says of an error. */
interface LoggedError {
  type: string
  code?: string
  message: string
  stack?: string
  cause?: LoggedError
}

const deepest = 5

/**
 * An error as it is logged: its type, code, message, stack and causes, and nothing else that hangs on it. Drivers hang
 * statements with their values on theirs, and MySQL puts values into the message itself: such a message stays out.
 */
export function serializeError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error' }
  const { name, message, stack, cause } = error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const isOfDriver = 'sql' in error || 'sqlMessage' in error || 'routine' in error
  const shown = isOfDriver ? 'message of the database left out' : message
  return {
    type: error.constructor.name || name,
    ...(code === undefined ? {} : { code }),
    message: shown,
    ...(stack === undefined ? {} : { stack: isOfDriver ? `${name}: ${shown}\n${framesOf(stack)}` : stack }),
    ...(cause === undefined || depth >= deepest ? {} : { cause: serializeError(cause, depth + 1) }),
  }
}

function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
}
