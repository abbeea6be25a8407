import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { electricityBill } from '../../../testing/sample-bills.js'
import { fieldInvoice } from '../../../testing/field-invoice.js'
import { editedAll } from '../../../testing/edited.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import { reconcileWithPages } from './reconcile-with-pages.js'

const printed = fieldInvoice(electricityBill)

/** The same bill as an electronic invoice, with some values changed. */
function electronic(changes: Record<string, unknown> = {}): EnergyInvoice {
  const invoice = fieldInvoice(editedAll(electricityBill, changes))
  const told = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(told)
    if (typeof node !== 'object' || node === null) return node
    if ('value' in node && 'evidence' in node) {
      return { value: node.value, confidence: 1, evidence: [{ source: 'factur-x', page: null, box: null, quote: 'x' }] }
    }
    return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, told(inner)]))
  }
  return told(invoice) as EnergyInvoice
}

describe('reconcileWithPages', () => {
  it('keeps both proofs of a value that both tell', () => {
    const { totals } = reconcileWithPages(electronic(), printed)
    expect(totals.ttc?.evidence.map(({ source }) => source)).toEqual(['factur-x', 'rules'])
    expect(JSON.stringify(reconcileWithPages(electronic(), printed))).not.toContain('contradicted_by')
  })

  it('keeps any other amount of the file, and the printed one as its contradiction', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (cents) => {
        const value = cents / 100
        const { ttc } = reconcileWithPages(electronic({ 'totals.ttc': value }), printed).totals
        expect(ttc?.value).toBe(value)
        const isSame = value === printed.totals.ttc?.value
        expect(ttc?.contradicted_by?.value).toBe(isSame ? undefined : printed.totals.ttc?.value)
      }),
    )
  })

  it('takes a doubtful reading of the page for a misreading', () => {
    const { ttc } = printed.totals
    const blurred = { ...printed, totals: { ...printed.totals, ttc: ttc && { ...ttc, confidence: 0.79 } } }
    expect(reconcileWithPages(electronic({ 'totals.ttc': 1 }), blurred).totals.ttc?.contradicted_by).toBeUndefined()
  })

  it('compares numbers without their grouping, and a credit note without its sign', () => {
    const point = (value: string, source: 'factur-x' | 'rules') => ({
      value,
      confidence: 1,
      evidence: [{ source, page: null, box: null, quote: value }],
    })
    const numbered = (invoice: EnergyInvoice, number: ReturnType<typeof point>) => ({
      ...invoice,
      invoice: { ...invoice.invoice, number },
    })
    const file = numbered(electronic(), point('FA2025-0017', 'factur-x'))
    const grouped = reconcileWithPages(file, numbered(printed, point('fa 2025 0017', 'rules'))).invoice.number
    expect([grouped?.contradicted_by, grouped?.evidence.length]).toEqual([undefined, 2])
    const another = reconcileWithPages(file, numbered(printed, point('FA2025-0018', 'rules'))).invoice.number
    expect(another?.contradicted_by?.value).toBe('FA2025-0018')
    const credit = electronic({ kind: 'avoir', 'totals.ttc': (ttc: number) => -ttc })
    expect(reconcileWithPages(credit, printed).totals.ttc?.contradicted_by).toBeUndefined()
  })

  it('reads the lines of the page when the file has none', () => {
    const energies = electronic().energies.map((supply) => ({
      ...supply,
      consumption: [],
      subscription: [],
      taxes: [],
    }))
    const merged = reconcileWithPages({ ...electronic(), energies, services: [] }, printed)
    expect(merged.energies[0]?.consumption).toEqual(printed.energies[0]?.consumption)
    expect(merged.energies[0]?.taxes).toEqual(printed.energies[0]?.taxes)
  })
})
