export type CommandErrorCode =
  | 'usage'
  | 'key_not_found'
  | 'webhook_not_found'
  | 'backup_off'
  | 'file_not_found'
  | 'unreadable_file'
  | 'unwritable_folder'
  | 'unwritable_file'
  | 'address_in_use'
  | 'address_unavailable'

/** A command that cannot be carried out as it was typed. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly code: CommandErrorCode

  /** @param message French sentence: what is wrong and what to do next. */
  constructor(code: CommandErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
  }
}
