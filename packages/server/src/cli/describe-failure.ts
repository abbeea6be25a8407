import { statusOf } from '../http/error-statuses.js'
import { CommandError } from './command-error.js'
import { exitCodes, type ExitCode } from './exit-codes.js'

/** A failure as a person reads it and as a script checks it. */
export interface Failure {
  code: string
  /** French. */
  detail: string
  exitCode: ExitCode
  /** Stack of an unforeseen error, for whoever reports it. */
  stack: string | null
}

/**
 * Words any error. Errors of `@constat/core` are recognised by their shape: this file is loaded by every command, and
 * the library only by those that analyse.
 */
export function describeFailure(error: unknown): Failure {
  if (error instanceof CommandError) return failure(error.code, error.message, exitCodes.badInput)
  if (hasSettingCode(error)) return failure(error.code, error.message, exitCodes.badInput)
  if (hasUserMessage(error)) {
    const isFault = (statusOf(error.code) ?? 500) >= 500
    return failure(error.code, error.userMessage, isFault ? exitCodes.fault : exitCodes.badInput)
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { ...failure('internal_error', 'Erreur interne.', exitCodes.fault), stack }
}

function failure(code: string, detail: string, exitCode: ExitCode): Failure {
  return { code, detail, exitCode, stack: null }
}

const settingCodes = ['invalid_setting', 'unreadable_key_file', 'database_unreachable']

function hasSettingCode(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && settingCodes.includes(String(error.code))
}

function hasUserMessage(error: unknown): error is { code: string; userMessage: string } {
  return (
    error instanceof Error &&
    'userMessage' in error &&
    typeof error.userMessage === 'string' &&
    'code' in error &&
    typeof error.code === 'string'
  )
}
