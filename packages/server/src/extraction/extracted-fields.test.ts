import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleReading } from '../testing/sample-reading.js'
import { extractedFields, placeOf } from './extracted-fields.js'

const { invoice, pages } = sampleReading()
const upright = { number: 1, widthPt: 595, heightPt: 842, origin: 'ocr' } as const

describe('the fields of an invoice', () => {
  it('have the labels of before, in their order, each with its place', () => {
    const fields = extractedFields(invoice, pages)
    expect(fields.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'numero_facture: F-2026-0117',
      'date_facture: 2026-11-03',
      'montant_ht: 1120.50',
      'montant_tva: 224.10',
      'montant_ttc: 1344.60',
      'nom_fournisseur: Plomberie Élan SARL',
      'adresse_fournisseur: 12 rue des Tanneurs, 21000 Dijon',
      'siret_fournisseur: 30326504500017',
      'ligne_produit: Remplacement d’un chauffe-eau',
      'ligne_produit: =Déplacement; « zone 2 »',
    ])
    expect(fields[0]).toMatchObject({ confidence: 0.96, page: 1, bbox: { x: 0.1, y: 0.1, width: 0.25, height: 0.012 } })
  })

  it('are none that was not read, and have no place where none was seen', () => {
    const bare = { ...invoice, number: null, total_tax: null, lines: [] }
    const labels = extractedFields(bare, pages).map(({ label }) => label)
    expect(labels).not.toContain('numero_facture')
    expect(labels).not.toContain('montant_tva')
    expect(extractedFields(invoice, pages).at(-1)).toMatchObject({ bbox: null, page: null })
  })

  it('have a confidence that reads as one', () => {
    const number = { value: 'F-1', confidence: 0.8799999999999999, evidence: [] }
    expect(extractedFields({ ...invoice, number }, pages)[0]?.confidence).toBe(0.88)
  })

  it('write every amount so that it reads back as it is, with two decimals at least', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }),
        fc.constantFrom(1, 100, 1000),
        (whole, divisor) => {
          const amount = whole / divisor
          const total = { value: amount, confidence: 1, evidence: [] }
          const [field] = extractedFields(
            { ...invoice, number: null, issue_date: null, total_excluding_tax: total },
            pages,
          )
          expect(Number(field?.value)).toBe(amount)
          expect(field?.value).toMatch(/^-?\d+\.\d{2,}$/)
        },
      ),
    )
  })
})

describe('the place of a value', () => {
  it('stays on the page', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -0.2, max: 1.2, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (sides) => {
          const [x = 0, y = 0, width = 0, height = 0] = sides
          const box = { x, y, width: Math.abs(width), height: Math.abs(height) }
          const place = placeOf([{ source: 'rules', page: 1, box, quote: null }], [upright])
          for (const [from, size] of [
            [place?.box.x ?? -1, place?.box.width ?? -1],
            [place?.box.y ?? -1, place?.box.height ?? -1],
          ] as const) {
            expect(from).toBeGreaterThanOrEqual(0)
            expect(size).toBeGreaterThanOrEqual(0)
            expect(from + size).toBeLessThanOrEqual(1.00001)
          }
        },
      ),
    )
  })

  it('is on the photograph as it was sent, which was turned by a quarter to be read', () => {
    const turned = { ...upright, projection: [0, -1, 1, 1, 0, 0, 0, 0, 1] }
    const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.05 }
    const evidence = { source: 'rules', page: 1, box, quote: null } as const
    expect(placeOf([evidence], [turned])).toEqual({ page: 1, box: { x: 0.75, y: 0.1, width: 0.05, height: 0.3 } })
  })
})
