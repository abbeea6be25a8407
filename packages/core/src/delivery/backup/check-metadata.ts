import { InvalidOptionError } from '../../errors/invalid-option-error.js'

const name = /^[a-z0-9]+(-[a-z0-9]+)*$/
const value = /^[\x20-\x7e]*$/

/**
 * Refuses what a store of objects cannot give back as it was: every store begins `put` with it.
 *
 * Names are in lower case with hyphens, values in printable ASCII: S3 sends metadata as headers, so that what is not
 * ASCII or has spaces at its ends would come back changed. `sha256` is a name of the store's own.
 *
 * @throws InvalidOptionError
 * @example
 * ```ts
 * checkObjectMetadata({ 'user-id': '12' })
 * ```
 */
export function checkMetadata(metadata: Readonly<Record<string, string>>): void {
  for (const [key, text] of Object.entries(metadata)) {
    if (name.test(key) && key !== 'sha256' && value.test(text) && text.trim() === text) continue
    throw new InvalidOptionError({
      option: `metadata.${key}`,
      expected: 'un nom en minuscules et une valeur en ASCII imprimable',
      received: text,
    })
  }
}
