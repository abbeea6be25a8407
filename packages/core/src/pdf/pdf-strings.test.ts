import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { paragraph } from './blocks/paragraph.js'
import { drawDocument } from './draw-document.js'
import { Flow } from './flow.js'
import { pdfStrings } from './pdf-strings.js'
import { defaultTheme } from './theme.js'

const metadata = { title: 'Société “Œuvre”', subject: 'a (b) \\ c', language: 'fr-FR', createdAt: new Date(0) }
const drawn = () =>
  drawDocument(metadata, defaultTheme, (canvas) => {
    new Flow(canvas).place(paragraph('x', 'body'))
  })
const append = (bytes: Uint8Array, object: string, stream?: Uint8Array) =>
  new Uint8Array(
    Buffer.concat([
      bytes,
      Buffer.from(`\n99 0 obj\n${object}\n`, 'latin1'),
      ...(stream ? [Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')] : []),
      Buffer.from('endobj\n'),
    ]),
  )

describe('the strings of a PDF', () => {
  it('hold the metadata, decoded', async () => {
    const { strings, pageCount, opaqueStreams } = pdfStrings(await drawn())
    expect(strings).toContain('Société “Œuvre”')
    expect(strings.some((string) => string.includes('a (b) \\ c'))).toBe(true)
    expect({ pageCount, opaqueStreams }).toEqual({ pageCount: 1, opaqueStreams: 0 })
  })

  it('hold links, Unicode strings in hexadecimal, and what embedded files contain', async () => {
    const data = deflateSync('<client>Mirandon</client>')
    const head = `<</Type /EmbeddedFile /Filter /FlateDecode /Length ${String(data.length)}>>`
    expect(pdfStrings(append(await drawn(), head, data)).strings.join(' ')).toContain('Mirandon')
    expect(pdfStrings(append(await drawn(), '<</URI (https://ed\\146.fr)>>')).strings).toContain('https://edf.fr')
    expect(pdfStrings(append(await drawn(), '<</Alt <FEFF00C90064006600>>>')).strings.join(' ')).toContain('Éd')
  })

  it('count what cannot be looked into', async () => {
    const image = '<</Type /XObject /Subtype /Image /Filter /DCTDecode /Length 3>>'
    expect(pdfStrings(append(await drawn(), image, Buffer.from('abc'))).pictures).toEqual([
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    ])
    const inline = deflateSync('BI /W 1 /H 1 /BPC 8 /CS /G ID x EI')
    const page = `<</Length ${String(inline.length)} /Filter /FlateDecode>>`
    const referred = append(await drawn(), '<</Contents 98 0 R>>')
    const object = Buffer.concat([Buffer.from(`\n98 0 obj\n${page}\nstream\n`), inline, Buffer.from('\nendstream\n')])
    expect(pdfStrings(new Uint8Array(Buffer.concat([referred, object]))).opaqueStreams).toBe(1)
    const damaged = '<</Filter /FlateDecode /Length 3>>'
    expect(pdfStrings(append(await drawn(), damaged, Buffer.from('abc'))).opaqueStreams).toBe(1)
    expect(pdfStrings(append(await drawn(), '<</Encrypt 5 0 R>>')).opaqueStreams).toBe(1)
  })
})
