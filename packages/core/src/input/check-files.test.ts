import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { checkFiles } from './check-files.js'
import type { InputFile } from './input-file.js'
import { defaultLimits } from './limits.js'

const file = (content: string, name = 'facture.pdf'): InputFile => ({
  name,
  bytes: new Uint8Array(Buffer.from(content)),
})
const pdf = file('%PDF-1.7 one')
const checked = { ...pdf, mediaType: 'application/pdf', position: 1 }
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

describe('checkFiles', () => {
  it('accepts one file alone or in a list, and gives its digest', () => {
    const digest = sha256(pdf.bytes).toString('hex')
    expect(checkFiles(pdf, defaultLimits)).toEqual({ files: [checked], sha256: digest })
    expect(checkFiles([pdf], defaultLimits)).toEqual({ files: [checked], sha256: digest })
  })

  it('gives several files the digest of their digests, in their order', () => {
    const other = file('%PDF-1.7 two')
    const digest = createHash('sha256')
      .update(Buffer.concat([sha256(pdf.bytes), sha256(other.bytes)]))
      .digest('hex')
    expect(checkFiles([pdf, other], defaultLimits).sha256).toBe(digest)
    expect(checkFiles([other, pdf], defaultLimits).sha256).not.toBe(digest)
  })

  it.each<[string, readonly InputFile[], object]>([
    ['no file', [], { code: 'no_file' }],
    ['too many files', [pdf, pdf, pdf], { code: 'too_many_files', details: { files: 3, maxFiles: 2 } }],
    ['an empty file', [pdf, file('')], { code: 'empty_file', details: { file: 2 } }],
    [
      'a text',
      [file('bonjour')],
      { code: 'unsupported_file_type', details: { file: 1, mediaType: 'application/octet-stream' } },
    ],
    [
      'an image that calls itself a PDF',
      [file('GIF89a')],
      { code: 'image_not_supported', details: { file: 1, mediaType: 'image/gif' } },
    ],
    [
      'too many bytes in all',
      [file('%PDF-1.7' + ' '.repeat(50)), file('%PDF-1.7' + ' '.repeat(50))],
      { code: 'file_too_large' },
    ],
    ['bytes as a string', [{ name: 'a.pdf', bytes: '%PDF-' as unknown as Uint8Array }], { code: 'invalid_option' }],
    ['something else than a file', [null as unknown as InputFile], { code: 'invalid_option' }],
  ])('refuses %s', (_, files, expected) => {
    const check = (): unknown => checkFiles(files, { ...defaultLimits, maxFiles: 2, maxBytes: 100 })
    expect(check).toThrow(expect.objectContaining(expected))
  })

  it('refuses 16 MiB and one byte by default', () => {
    const bytes = new Uint8Array(16 * 1024 * 1024 + 1)
    bytes.set(Buffer.from('%PDF-1.7'))
    expect(() => checkFiles({ name: 'a.pdf', bytes }, defaultLimits)).toThrow(
      expect.objectContaining({ code: 'file_too_large', details: { bytes: 16_777_217, maxBytes: 16_777_216 } }),
    )
    expect(checkFiles({ name: 'a.pdf', bytes: bytes.subarray(0, -1) }, defaultLimits).sha256).toHaveLength(64)
  })

  it('never repeats the name of a file, which may hold the name of a person', () => {
    const named = file('bonjour', 'Facture Mme Camille Durand.txt')
    expect(() => checkFiles(named, defaultLimits)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('Durand') as string }),
    )
  })
})
