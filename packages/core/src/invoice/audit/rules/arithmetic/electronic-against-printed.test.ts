import { describe, expect, it } from 'vitest'
import { ordinaryContext } from '../../../../testing/rule-outcome.js'
import { fieldInvoice } from '../../../../testing/field-invoice.js'
import { electricityBill } from '../../../../testing/sample-bills.js'
import type { EnergyInvoice } from '../../../energy-invoice.js'
import type { Evidence, Field } from '../../../field.js'
import { electronicAgainstPrinted } from './electronic-against-printed.js'

const paper = fieldInvoice(electricityBill)
const inFile: Evidence = { source: 'factur-x', page: null, box: null, quote: 'BT-1 ID F-1' }

/** A leaf that the file tells and the page, too: as it does, or otherwise. */
function told<T>(leaf: Field<T> | null, otherwise?: T): Field<T> | null {
  if (leaf === null) return null
  const evidence = otherwise === undefined ? [inFile, ...leaf.evidence] : [inFile]
  const other = { value: otherwise, confidence: 0.9, evidence: leaf.evidence }
  return { ...leaf, confidence: 1, evidence, ...(otherwise === undefined ? {} : { contradicted_by: other }) }
}

const checksOf = (invoice: EnergyInvoice) => electronicAgainstPrinted.check(invoice, ordinaryContext)

const gapsOf = (invoice: EnergyInvoice) =>
  checksOf(invoice).flatMap((check) => (check.outcome === 'gap' ? [check.gap] : []))

describe('E-ARI-11: electronic invoice and printed page', () => {
  it('does not concern paper', () => {
    expect(checksOf(paper)).toEqual([])
  })

  it('is silent on a file without a page', () => {
    const ttc = paper.totals.ttc && { ...paper.totals.ttc, evidence: [inFile] }
    const checks = checksOf({ ...paper, totals: { ...paper.totals, ttc } })
    expect(checks.map(({ outcome }) => outcome)).toEqual(['silent'])
  })

  it('holds when both say the same', () => {
    const invoice = { ...paper, totals: { ...paper.totals, ttc: told(paper.totals.ttc) } }
    expect(checksOf(invoice)).toMatchObject([{ outcome: 'held' }])
  })

  it('counts the difference of the sum to pay once', () => {
    const { ttc, net_to_pay: net } = paper.totals
    const more = (leaf: Field<number> | null) => told(leaf, (leaf?.value ?? 0) + 12)
    const both = { ...paper, totals: { ...paper.totals, ttc: more(ttc), net_to_pay: more(net) } }
    expect(gapsOf(both).map(({ rangeEur }) => rangeEur)).toEqual([[0, 12], null])
    const total = { ...paper, totals: { ...paper.totals, ttc: more(ttc), net_to_pay: told(net) } }
    expect(gapsOf(total).map(({ rangeEur, difference }) => [rangeEur, difference])).toEqual([[[0, 12], 12]])
  })

  it('tells a date, and never a number that names somebody', () => {
    const read = (value: string): Field<string> => ({
      value,
      confidence: 1,
      evidence: [{ source: 'rules', page: 1, box: null, quote: value }],
    })
    const invoice = {
      ...paper,
      invoice: {
        ...paper.invoice,
        number: told(read('F-1'), 'SECRET-99'),
        due_date: told(read('2031-01-01'), '2031-02-03'),
      },
    }
    const [first, second] = gapsOf(invoice)
    expect(first?.message).toBe('Numéro de facture : le fichier joint et la page imprimée en donnent deux différents.')
    expect([first?.expected, first?.observed]).toEqual([null, null])
    expect(second?.message).toContain('03/02/2031 sur la page')
  })
})
