import { refusedField } from '../refused-field.js'
import { RequestError } from '../request-error.js'

/**
 * The bytes of an image in Base64, bare or as a data URL (RFC 2397). An address is never called: whoever may name one
 * could reach what only this server can.
 *
 * @throws RequestError `image_url_refused` for an address, `invalid_field` for what is no Base64
 */
export function decodeImage(text: string): Uint8Array {
  const start = text.slice(0, 200)
  const dataUrl = /^\s*data:[^,]*,/i.exec(start)?.[0]
  if (dataUrl === undefined && /^\s*[a-z][a-z0-9+.-]*:/i.test(start)) throw addressRefused()
  if (dataUrl !== undefined && !/;\s*base64\s*,$/i.test(dataUrl)) throw notBase64()
  return base64Bytes(text.slice(dataUrl?.length ?? 0))
}

/** Node passes over what is no Base64: what is missing then shows in the length. */
function base64Bytes(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64')
  // Python's encodebytes breaks lines.
  const isWhole = bytes.length === lengthOf(text) || bytes.length === lengthOf(text.replaceAll(/\s+/g, ''))
  if (bytes.length === 0 || !isWhole) throw notBase64()
  return bytes
}

function lengthOf(base64: string): number {
  const padding = /=*$/.exec(base64.slice(-2))?.[0].length ?? 0
  return Math.floor(((base64.length - padding) * 3) / 4)
}

function addressRefused(): RequestError {
  return new RequestError('image_url_refused', {
    message: 'an image is given by its address',
    userMessage:
      'Image donnée par une adresse, que ce serveur n’appelle jamais. Envoyez l’image elle-même en Base64 : data:image/jpeg;base64,…',
  })
}

function notBase64(): RequestError {
  return refusedField('image_url', 'attendu une image en Base64, par exemple data:image/jpeg;base64,…')
}
