/** What a server reads documents with, and how it takes up other files without a stop. */
export interface Reader {
  /** Names the version of the program and all that it reads with: the same for the same answers. */
  readonly version: string
  /**
   * Reads the files of the settings again (offers, labels, reference tables, theme of the reports) and starts a new
   * thread with them. What is under way ends with what it began with. Who asks meanwhile waits for the same reload.
   *
   * @throws RequestError `reload_failed` when a file is not what it must be; all goes on as before
   * @throws ReadingFailedError when the new thread does not start; all goes on as before
   */
  readonly reload: () => Promise<Reload>
}

/** What a reload changed. */
export interface Reload {
  readonly before: string
  readonly after: string
}
