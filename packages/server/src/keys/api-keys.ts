import { timingSafeEqual } from 'node:crypto'
import { digestKey } from './digest-key.js'

/** Says whether a key presented by a caller is one of ours. */
export interface ApiKeys {
  accepts(presentedKey: string): boolean
}

/**
 * Keys known by their SHA-256. Digests have one length, so the comparison takes the same time whatever the key
 * presented, and every digest is compared so that the time does not tell which one matched.
 */
export function keysByDigest(digests: readonly Buffer[]): ApiKeys {
  return {
    accepts(presentedKey) {
      const presented = digestKey(presentedKey)
      return digests.reduce((found, digest) => timingSafeEqual(digest, presented) || found, false)
    },
  }
}
