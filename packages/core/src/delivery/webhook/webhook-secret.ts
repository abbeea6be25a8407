import { InvalidOptionError } from '../../errors/invalid-option-error.js'

/** Marks a secret that is written in base64 (https://www.standardwebhooks.com). */
const standardPrefix = 'whsec_'
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/**
 * The key that signs the Standard Webhooks header: the decoded bytes of a `whsec_` secret (24 to 64, as the standard
 * says), the text itself of any other one, which a library of the standard takes as its `raw` format.
 *
 * @throws InvalidOptionError; the secret is not in it
 */
export function standardKey(secret: string): Uint8Array {
  if (secret === '') throw wrongSecret()
  if (!secret.startsWith(standardPrefix)) return Buffer.from(secret)
  const text = secret.slice(standardPrefix.length)
  const key = Buffer.from(text, 'base64')
  if (!base64.test(text) || key.length < 24 || key.length > 64) throw wrongSecret()
  return key
}

function wrongSecret(): InvalidOptionError {
  return new InvalidOptionError({
    option: 'secrets',
    expected: 'un texte, ou whsec_ suivi de 24 à 64 octets en base64',
    received: '***',
  })
}
