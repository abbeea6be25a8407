import { createHash } from 'node:crypto'

/** SHA-256 of a key: the only form in which keys are kept and compared. */
export function digestKey(key: string): Buffer {
  return createHash('sha256').update(key, 'utf8').digest()
}
