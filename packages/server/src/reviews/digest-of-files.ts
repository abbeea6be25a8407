import { createHash } from 'node:crypto'
import type { InputFile } from '@constat/core'

/** SHA-256 of a document, hexadecimal, as `Provenance.sha256` has it: of its file, or of the digests of its files. */
export function digestOfFiles(files: readonly Pick<InputFile, 'bytes'>[]): string {
  const digests = files.map(({ bytes }) => createHash('sha256').update(bytes).digest())
  const [only] = digests
  return only !== undefined && digests.length === 1
    ? only.toString('hex')
    : createHash('sha256').update(Buffer.concat(digests)).digest('hex')
}
