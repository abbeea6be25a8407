import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectMediaType } from './file-type.js'

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

describe('detectMediaType', () => {
  it.each([
    ['a PDF', '%PDF-1.7\n', 'application/pdf'],
    ['a PDF after junk', `${'\0'.repeat(900)}%PDF-1.4\n`, 'application/pdf'],
    ['a PDF mark too far away', `${'\0'.repeat(2000)}%PDF-1.4\n`, 'application/octet-stream'],
    ['a JPEG', '\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
    ['a PNG', '\x89PNG\r\n\x1a\n', 'image/png'],
    ['a GIF', 'GIF89a', 'image/gif'],
    ['a little-endian TIFF', 'II*\0', 'image/tiff'],
    ['a big-endian TIFF', 'MM\0*', 'image/tiff'],
    ['a BMP', 'BM\x36\x84\x03\0', 'image/bmp'],
    ['a WebP', 'RIFF\x24\0\0\0WEBPVP8 ', 'image/webp'],
    ['the photograph of a phone', '\0\0\0\x18ftypheic\0\0\0\0', 'image/heic'],
    ['a sequence of HEIF images', '\0\0\0\x18ftypmif1\0\0\0\0', 'image/heic'],
    ['an AVIF', '\0\0\0\x1cftypavif\0\0\0\0', 'image/avif'],
    ['a video', '\0\0\0\x18ftypisom\0\0\0\0', 'application/octet-stream'],
    ['a Word document', 'PK\x03\x04\x14\0', 'application/octet-stream'],
    ['an XML with a declaration', '\xef\xbb\xbf<?xml version="1.0"?><a/>', 'application/xml'],
    ['an XML in UTF-16', '\xff\xfe<\0?\0x\0m\0l\0 \0', 'application/xml'],
    ['a bare CII invoice', '<rsm:CrossIndustryInvoice xmlns:rsm="x">', 'application/xml'],
    ['a page of the web', '<html><body>', 'application/octet-stream'],
    ['nothing', '', 'application/octet-stream'],
  ])('recognises %s', (_, content, mediaType) => {
    expect(detectMediaType(latin1(content))).toBe(mediaType)
  })

  it('looks only at the bytes of its own view', () => {
    const shared = latin1('%PDF-1.7 junk')
    expect(detectMediaType(shared.subarray(1))).toBe('application/octet-stream')
  })

  it('calls anything with a PDF mark at its beginning a PDF, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (rest) => {
        expect(detectMediaType(Buffer.concat([latin1('%PDF-'), rest]))).toBe('application/pdf')
        expect(detectMediaType(rest)).toMatch(/^(application|image)\//)
      }),
    )
  })
})
