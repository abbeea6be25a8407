/** The result that a webhook or a backup was to carry has been removed from the store: nothing is sent in its place. */
export class ResultGoneError extends Error {
  readonly isRetryable = false

  constructor() {
    super('the result of the task is no longer in the store')
    this.name = 'ResultGoneError'
  }
}
