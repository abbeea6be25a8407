/** A file of a form. It is held until its request is answered, then gone: who keeps it longer reads it before. */
export interface ReceivedFile {
  /** As the caller named it: for messages only, never part of a path. */
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** The first bytes, at least as many as `detectMediaType` looks at. */
  readonly head: Uint8Array
  /** Where it lies on disk; null for a small one, which stays in memory. */
  readonly path: string | null
  read(): Promise<Uint8Array>
}
