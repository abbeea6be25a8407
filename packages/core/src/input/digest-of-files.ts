import { createHash } from 'node:crypto'
import type { InputFile } from './input-file.js'

/**
 * SHA-256 of a document, as `Provenance.sha256` has it: of its file, or of the digests of its files in their order. Tells
 * whether a document was seen before, without reading it.
 *
 * @returns 64 hexadecimal digits in small letters
 * @example
 * ```ts
 * const isKnown = known.has(digestOfFiles([{ bytes: await readFile('facture.pdf') }]))
 * ```
 */
export function digestOfFiles(files: readonly Pick<InputFile, 'bytes'>[]): string {
  const digests = files.map(({ bytes }) => createHash('sha256').update(bytes).digest())
  const [single] = digests
  if (single !== undefined && digests.length === 1) return single.toString('hex')
  return createHash('sha256').update(Buffer.concat(digests)).digest('hex')
}
