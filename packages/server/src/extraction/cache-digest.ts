import { createHash } from 'node:crypto'

/** All that an answer depends on. */
export interface AnswerOrigin {
  /** Nobody is answered with what another key has sent. */
  readonly keyId: string
  /** `Reader.version`. */
  readonly modelVersion: string
  readonly reviewThreshold: number
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string
}

/** One name for it, hexadecimal. */
export function cacheDigest({ keyId, modelVersion, reviewThreshold, sha256 }: AnswerOrigin): string {
  const parts = [keyId, modelVersion, String(reviewThreshold), sha256]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
