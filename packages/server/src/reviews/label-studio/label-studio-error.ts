/** Why a task was not taken: the token, the project, the task itself, or a service that is away. */
export type LabelStudioFailure = 'token' | 'project' | 'refused' | 'unavailable'

/** Label Studio has not taken a task. */
export class LabelStudioError extends Error {
  readonly reason: LabelStudioFailure
  /** HTTP; null when no answer arrived. */
  readonly status: number | null

  constructor(reason: LabelStudioFailure, status: number | null) {
    super(`Label Studio has not taken a task: ${reason}${status === null ? '' : `, HTTP ${status}`}`)
    this.name = 'LabelStudioError'
    this.reason = reason
    this.status = status
  }

  /** A token and a project may be put right in the settings; what was refused as it is stays so. */
  get isRetryable(): boolean {
    return this.reason !== 'refused'
  }
}
