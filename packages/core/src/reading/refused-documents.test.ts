import { describe, expect, it } from 'vitest'
import { composePdf, patchPdf, write } from './compose-pdf.test-support.js'
import type { Document } from './document.js'
import { readDocument } from './read-document.js'

async function read(bytes: Uint8Array): Promise<Document> {
  return readDocument({ name: 'facture.pdf', bytes })
}

describe('readDocument refuses', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, object]>([
    ['an empty file', () => new Uint8Array(), { code: 'empty_file' }],
    ['a text', () => Buffer.from('ceci est une facture'), { code: 'unsupported_file_type' }],
    ['the mere beginning of a photograph', () => Buffer.from('\xff\xd8\xff\xe0', 'latin1'), { code: 'damaged_image' }],
    [
      'a photograph as the iPhone stores it',
      () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      { code: 'image_not_supported', details: { file: 1, mediaType: 'image/heic' } },
    ],
    ['the mere beginning of a PDF', () => Buffer.from('%PDF-1.7\n'), { code: 'damaged_pdf', details: { file: 1 } }],
    [
      'a truncated PDF',
      async () =>
        (
          await composePdf((pdf) => {
            write(pdf, 'x', 9, 9)
          })
        ).slice(0, 200),
      { code: 'damaged_pdf' },
    ],
    [
      'a PDF without pages',
      async () => {
        const bytes = await composePdf((pdf) => {
          write(pdf, 'x', 9, 9)
        })
        return patchPdf(patchPdf(bytes, '/Count 1', '/Count 0'), '/Kids [7 0 R]', '/Kids []     ')
      },
      { code: 'no_pages' },
    ],
    [
      'a PDF that needs a password',
      async () =>
        composePdf(
          (pdf) => {
            write(pdf, 'x', 9, 9)
          },
          { userPassword: 'secret', pdfVersion: '1.7' },
        ),
      { code: 'encrypted_pdf', details: { file: 1 } },
    ],
    [
      'a long document',
      async () =>
        composePdf((pdf) =>
          Array.from({ length: 499 }, () => {
            write(pdf.addPage(), 'x', 9, 9)
          }),
        ),
      { code: 'too_many_pages', details: { pages: 500, maxPages: 200 } },
    ],
    [
      'a page stuffed with text',
      async () =>
        composePdf((pdf) => {
          for (let line = 0; line < 700; line++) write(pdf, 'x'.repeat(1500), 0, line, 1)
        }),
      { code: 'too_much_text', details: { maxCharacters: 1_000_000 } },
    ],
    [
      'a drawing',
      async () => composePdf((pdf) => pdf.rect(0, 0, 595, 842).fill('#ccc')),
      { code: 'no_text_layer', details: { pages: 1 } },
    ],
    [
      'a scan with the stamp of a scanner',
      async () =>
        composePdf((pdf) => {
          pdf.image(Buffer.from(onePixel, 'base64'), 0, 0, { width: 595, height: 842 })
          write(pdf, 'Scanné avec MonScanner', 50, 800)
        }),
      { code: 'no_text_layer' },
    ],
  ])('%s', async (_, compose, expected) => {
    await expect(read(await compose())).rejects.toMatchObject({ ...expected, isRetryable: false })
  })

  it('an aborted signal, before it starts and between two pages', async () => {
    const bytes = await composePdf((pdf) => {
      for (const text of ['un', 'deux', 'trois']) write(pdf.addPage(), text, 50, 50)
    })
    const files = { name: 'a.pdf', bytes }
    const reason = new Error('the caller has left')
    const aborted = { code: 'aborted', isRetryable: true, cause: reason }
    await expect(readDocument(files, { signal: AbortSignal.abort(reason) })).rejects.toMatchObject(aborted)
    const controller = new AbortController()
    const seen: number[] = []
    const reading = readDocument(files, {
      signal: controller.signal,
      onPage: (page) => {
        seen.push(page)
        if (page === 2) controller.abort(reason)
      },
    })
    await expect(reading).rejects.toMatchObject(aborted)
    expect(seen).toEqual([1, 2])
    await expect(readDocument(files)).resolves.toMatchObject({ pages: { length: 4 } })
  })

  it('limits that make no sense', async () => {
    const files = { name: 'a.pdf', bytes: Buffer.from('%PDF-') }
    await expect(readDocument(files, { limits: { maxPages: 0 } })).rejects.toMatchObject({ code: 'invalid_option' })
  })
})

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='
