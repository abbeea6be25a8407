import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import type { Document } from '../src/reading/document.js'
import { findLeaks, termPattern } from './find-leaks.js'

async function pdfWithTitle(title: string): Promise<Uint8Array> {
  const pdf = new PDFDocument({ info: { Title: title } })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  pdf.text('Rapport')
  pdf.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

function documentOf(text: string, attachments: Document['attachments'] = []): Document {
  const box = { x: 0, y: 0, width: 0, height: 0 }
  const words = text.split(' ').map((word) => ({ text: word, box, confidence: 1 }))
  const page = { number: 1, widthPt: 595, heightPt: 842, origin: 'text-layer' as const, words, lines: [] }
  return { sha256: '', mediaType: 'application/pdf', pages: [page], attachments, warnings: [] }
}

describe('termPattern', () => {
  it.each([
    ['EDF', 'votre contrat edf.', true],
    ['EDF', 'redfern', false],
    ['Énergie Claire', 'ENERGIE   CLAIRE', true],
    ['9 750 651 064', 'n° 9750651064', true],
    ['9750651064', 'n° 97 50.65 10.64', true],
    ['9750651064', 'n° 19750651064', false],
    ['++M143829975', 'mandat ++M143829975 du', true],
  ])('%s in "%s": %s', (term, text, found) => {
    const folded = text
      .normalize('NFD')
      .replaceAll(/\p{Diacritic}/gu, '')
      .toLowerCase()
    expect(termPattern(term)?.test(folded)).toBe(found)
  })
})

describe('findLeaks', () => {
  it('finds a term in the text, in the metadata and in an attachment', async () => {
    const bytes = await pdfWithTitle('Bilan de Gaëlle Térieur')
    const attachment = { name: 'facture.xml', bytes: new TextEncoder().encode('<Name>Gaëlle Térieur</Name>') }
    const leaks = findLeaks(bytes, documentOf('Madame GAËLLE TÉRIEUR', [attachment]), ['Gaelle Terieur', 'Mint'])
    expect(leaks.map(({ term, place }) => [term, place])).toEqual([
      ['Gaelle Terieur', 'text'],
      ['Gaelle Terieur', 'metadata'],
      ['Gaelle Terieur', 'attachment'],
    ])
  })

  it('finds nothing in a report that says none of the terms', async () => {
    expect(findLeaks(await pdfWithTitle('Bilan'), documentOf('Fournisseur A'), ['EDF', 'Mint'])).toEqual([])
  })
})
