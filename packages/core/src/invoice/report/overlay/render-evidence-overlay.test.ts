import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pageGeometry } from '../../../reading/page-geometry.js'
import { readDocument } from '../../../reading/read-document.js'
import { fieldInvoice } from '../../../testing/field-invoice.js'
import { electricityBill } from '../../../testing/sample-bills.js'
import { extractEnergyInvoice } from '../../extraction/extract-energy-invoice.js'
import { fieldLabel } from './field-labels.js'
import { placedFields } from './placed-fields.js'
import { renderEvidenceOverlay } from './render-evidence-overlay.js'

const path = new URL('../../../../specimens/demonstration/facture-demonstration.pdf', import.meta.url)
const clock = () => new Date('2026-11-21T10:00:00Z')

async function overlay() {
  const files = [{ name: 'facture.pdf', bytes: new Uint8Array(readFileSync(path)) }]
  const document = await readDocument(files)
  const { invoice } = extractEnergyInvoice(document)
  const pages = document.pages.map(pageGeometry)
  return { invoice, bytes: await renderEvidenceOverlay({ files, invoice, pages }, { clock }) }
}

describe('evidence overlay', () => {
  it('tells every placed value by its name, on the page where it stands', async () => {
    const { invoice, bytes } = await overlay()
    const { pages } = await readDocument({ name: 'preuves.pdf', bytes })
    expect(pages.length).toBeGreaterThanOrEqual(2)
    const fields = placedFields(invoice)
    expect(fields.length).toBeGreaterThan(90)
    for (const { label, page } of fields) {
      const text = pages[page - 1]?.lines.map((line) => line.text).join('\n') ?? ''
      expect(text, `${label} on page ${page}`).toContain(label.slice(0, 18))
    }
    expect(pages[0]?.lines.map(({ text }) => text).join(' ')).toContain('sûre (90 % et plus)')
  })

  it('gives the same bytes for the same bill and date, of a size that can be sent', async () => {
    const [one, other] = [await overlay(), await overlay()]
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
    expect(one.bytes.byteLength).toBeLessThan(600_000)
  })

  it('knows the name of every field that an invoice can have', () => {
    expect(() => placedFields(fieldInvoice(electricityBill))).not.toThrow()
    expect(fieldLabel('energies[1].taxes[0].rate')).toBe('Taux')
    expect(() => fieldLabel('energies[0].colour')).toThrow(RangeError)
  })
})
