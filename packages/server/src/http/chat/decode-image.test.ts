import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeImage } from './decode-image.js'

const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 }).map((array) => Buffer.from(array))
const prefix = fc.constantFrom('', 'data:;base64,', 'data:image/png;base64,', 'DATA:image/jpeg;charset=utf-8;BASE64,')

describe('an image in Base64', () => {
  it('gives its bytes, whatever wrote it', () => {
    const encode = fc.constantFrom<(own: Buffer) => string>(
      (own) => own.toString('base64'),
      (own) => own.toString('base64url'),
      (own) => own.toString('base64').replaceAll(/.{1,76}/g, '$&\n'),
    )
    fc.assert(
      fc.property(bytes, prefix, encode, (own, before, write) => {
        expect(Buffer.from(decodeImage(before + write(own)))).toEqual(own)
      }),
    )
  })

  it('is refused when it holds anything else, and when there is nothing', () => {
    const stranger = fc.constantFrom('@', '!', 'é', '"', '<', '\\', '%')
    fc.assert(
      fc.property(bytes, prefix, stranger, fc.nat(), (own, before, strange, at) => {
        const text = own.toString('base64')
        const place = at % text.length
        const broken = before + text.slice(0, place) + strange + text.slice(place + 1)
        expect(() => decodeImage(broken)).toThrow(expect.objectContaining({ code: 'invalid_field' }))
      }),
    )
    for (const empty of ['', ' ', 'data:image/png;base64,', '='])
      expect(() => decodeImage(empty)).toThrow(expect.objectContaining({ code: 'invalid_field' }))
  })

  it('is never an address', () => {
    const scheme = fc.constantFrom('http', 'HTTPS', 'ftp', 'file', 'blob', 'gopher', 'javascript')
    fc.assert(
      fc.property(scheme, fc.constantFrom('', ' '), fc.webPath(), (name, space, path) => {
        const refusal = expect.objectContaining({ code: 'image_url_refused' }) as unknown
        expect(() => decodeImage(`${space}${name}://10.0.0.1${path}`)).toThrow(refusal)
      }),
    )
  })
})
