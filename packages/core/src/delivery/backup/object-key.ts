import { InvalidOptionError } from '../../errors/invalid-option-error.js'

/** A part between slashes: no leading dot, so neither `..` nor the files that the folder store keeps for itself. */
const part = /^[A-Za-z0-9_][A-Za-z0-9._=-]{0,159}$/
const longest = 900

/** Whether a text may be one part of a key: what names an object within its folder. */
export function isKeyPart(text: string): boolean {
  return part.test(text)
}

/**
 * A key is made of parts separated by slashes, each of at most 160 letters, digits, `.`, `_`, `=`, `-` and not beginning
 * with a sign: the same on every store and every file system, with no way out of a folder.
 *
 * @throws InvalidOptionError for any other text
 * @example
 * ```ts
 * checkObjectKey('production/user-12/manifest.json')
 * ```
 */
export function checkObjectKey(key: string): void {
  if (key.length <= longest && key.split('/').every(isKeyPart)) return
  throw new InvalidOptionError({
    option: 'key',
    expected: 'des parties séparées par « / », chacune en lettres, chiffres, « . », « _ », « = » ou « - »',
    received: key,
  })
}

/**
 * A prefix is the beginning of a key, whole parts or not; the empty one is that of all keys.
 *
 * @throws InvalidOptionError for any other text
 * @example
 * ```ts
 * checkKeyPrefix('production/user-12/')
 * ```
 */
export function checkKeyPrefix(prefix: string): void {
  const parts = prefix.split('/')
  const last = parts.pop() ?? ''
  if (parts.every(isKeyPart) && (last === '' || isKeyPart(last)) && prefix.length <= longest) return
  throw new InvalidOptionError({
    option: 'prefix',
    expected: 'le début d’une clé, telle que « production/user-12/ »',
    received: prefix,
  })
}
