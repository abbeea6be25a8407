import { randomBytes } from 'node:crypto'

/** A new key: the prefix that existing callers know, and 32 random bytes in URL-safe characters. */
export function generateKey(): string {
  return `nuno_${randomBytes(32).toString('base64url')}`
}
