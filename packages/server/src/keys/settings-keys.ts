import { timingSafeEqual } from 'node:crypto'
import type { ApiKey, Scope } from './api-key.js'

/** A key that the settings give, known by its SHA-256. */
export interface SettingsKey {
  readonly digest: Buffer
  readonly name: string
}

/** Who configures the server trusts these keys with all but the keys and the documents of others. */
const grantedScopes: readonly Scope[] = ['invoices', 'jobs', 'wounds', 'metrics']

/**
 * Finds a key of the settings. Digests have one length, so the comparison takes the same time whatever the key
 * presented, and every digest is compared so that the time does not tell which one matched.
 */
export function findSettingsKey(
  keys: readonly SettingsKey[],
  presented: Buffer,
  isEqual: (one: Buffer, other: Buffer) => boolean = timingSafeEqual,
): ApiKey | null {
  return keys.reduce<ApiKey | null>(
    (found, { digest, name }) => (isEqual(digest, presented) ? trustedKey({ digest, name }) : found),
    null,
  )
}

/** A key of the settings as one that calls. */
export function trustedKey({ digest, name }: SettingsKey): ApiKey {
  return {
    id: `setting-${digest.toString('hex').slice(0, 16)}`,
    name,
    owner: null,
    scopes: grantedScopes,
    isActive: true,
    expiresAt: null,
    isLimited: false,
  }
}
