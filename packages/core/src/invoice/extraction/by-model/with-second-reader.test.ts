import { describe, expect, it } from 'vitest'
import { fieldInvoice } from '../../../testing/field-invoice.js'
import { electricityBill } from '../../../testing/sample-bills.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import type { Field } from '../../field.js'
import { fieldAtPath, leavesOf, withFieldAtPath } from '../label-hints/field-at-path.js'
import { withSecondReader } from './with-second-reader.js'

const printed = fieldInvoice(electricityBill)
const at = (invoice: EnergyInvoice, path: string) => fieldAtPath(invoice, path)
let row = 0
/** A value of a model, each at a place of its own. */
const told = (value: unknown, confidence = 0.85): Field<unknown> => ({
  value,
  confidence,
  evidence: [
    { source: 'model', page: 1, box: { x: 0.5, y: (row++ % 90) / 100, width: 0.1, height: 0.005 }, quote: 'x' },
  ],
})
const read = (invoice: EnergyInvoice, claims: Record<string, Field<unknown>>) =>
  withSecondReader(invoice, new Map(Object.entries(claims)))

describe('withSecondReader', () => {
  it('leaves the invoice as it is when nothing is told', () => {
    expect(read(printed, {})).toEqual({ invoice: printed, warnings: [], rejected: [] })
  })

  it('fills what the rules did not read', () => {
    const poor = withFieldAtPath(printed, 'invoice.number', null)
    const { invoice, warnings } = read(poor, { 'invoice.number': told('F-77') })
    expect(invoice.invoice.number).toMatchObject({ value: 'F-77', confidence: 0.85, evidence: [{ source: 'model' }] })
    expect(warnings).toEqual([])
  })

  it('makes surer what both read, with both proofs', () => {
    const unsure = withFieldAtPath(printed, 'totals.ttc', { ...told(printed.totals.ttc?.value, 0.8) })
    const { invoice, warnings } = read(unsure, { 'totals.ttc': told(printed.totals.ttc?.value) })
    expect(invoice.totals.ttc?.confidence).toBeCloseTo(0.9)
    expect(invoice.totals.ttc?.evidence).toHaveLength(2)
    expect(warnings).toEqual([])
  })

  it('keeps a sure value that a model contradicts, less sure, and tells it', () => {
    const { invoice, warnings } = read(printed, { 'invoice.issue_date': told('2020-01-31') })
    const before = printed.invoice.issue_date
    expect(invoice.invoice.issue_date).toMatchObject({
      value: before?.value,
      contradicted_by: { value: '2020-01-31', evidence: [{ source: 'model' }] },
    })
    expect(invoice.invoice.issue_date?.confidence).toBeLessThan(before?.confidence ?? 0)
    expect(warnings).toMatchObject([{ code: 'model_disagrees', path: 'invoice.issue_date' }])
    expect(warnings[0]?.message).toContain('31/01/2020')
  })

  it('does not doubt what the arithmetic of the bill confirms', () => {
    const { invoice, warnings } = read(printed, { 'totals.ttc': told(1) })
    expect(invoice.totals.ttc).toMatchObject({
      value: printed.totals.ttc?.value,
      confidence: printed.totals.ttc?.confidence,
    })
    expect(warnings).toHaveLength(1)
  })

  it('takes the value of the model over an unsure one, and stays unsure', () => {
    const unsure = withFieldAtPath(printed, 'invoice.due_date', told('2025-12-01', 0.5))
    const { invoice } = read(unsure, { 'invoice.due_date': told('2025-12-11') })
    expect(invoice.invoice.due_date).toMatchObject({
      value: '2025-12-11',
      confidence: 0.6,
      contradicted_by: { value: '2025-12-01' },
    })
  })

  it('takes a name with its title for the same name', () => {
    const name = String(printed.customer.name?.value)
    const { warnings } = read(printed, { 'customer.name': told(`M. ${name.toUpperCase()}`) })
    expect(warnings).toEqual([])
  })

  it('finds the line that a claim is about by its amount, whatever its rank', () => {
    const tax = printed.energies[0]?.taxes[1]
    const poor = withFieldAtPath(printed, 'energies[0].taxes[1].rate', null)
    const { invoice } = read(poor, {
      'energies[0].taxes[5].amount_ht': told(tax?.amount_ht?.value),
      'energies[0].taxes[5].rate': told(tax?.rate?.value),
    })
    expect(invoice.energies[0]?.taxes).toHaveLength(printed.energies[0]?.taxes.length ?? 0)
    expect(invoice.energies[0]?.taxes[1]?.rate?.value).toBe(tax?.rate?.value)
  })

  it('adds a line that the rules missed, with the order of its ranks', () => {
    const { invoice } = read(printed, {
      'services[1].amount_ht': told(4.9),
      'services[1].label': told('Assistance'),
      'services[0].amount_ht': told(2.5),
    })
    const added = invoice.services.slice(printed.services.length)
    expect(added.map(({ amount_ht: amount, label }) => [amount?.value, label?.value ?? null])).toEqual([
      [2.5, null],
      [4.9, 'Assistance'],
    ])
  })

  it('adds no line at a place that is already a figure of a line, nor one that does not reckon right', () => {
    const figure = told(50)
    const withPlace = withFieldAtPath(printed, 'energies[0].consumption[0].amount_ht', figure)
    const twice = read(withPlace, { 'services[0].amount_ht': { ...figure, value: 51 } })
    expect(twice.invoice.services).toEqual(printed.services)
    expect(twice.rejected).toEqual([{ path: 'services[0]', reason: 'line' }])
    const wrong = read(printed, {
      'energies[0].consumption[4].quantity_kwh': told(100),
      'energies[0].consumption[4].unit_price_ht': told(0.2),
      'energies[0].consumption[4].amount_ht': told(35),
    })
    expect(wrong.invoice.energies[0]?.consumption).toHaveLength(printed.energies[0]?.consumption.length ?? 0)
  })

  it('tells an energy by its name, and leaves out one that the bill does not have', () => {
    const poor = withFieldAtPath(printed, 'energies[0].annual_reference_kwh', null)
    const { invoice } = read(poor, {
      'energies[0].energy': told('gaz'),
      'energies[0].annual_reference_kwh': told(12_000),
      'energies[1].energy': told('electricite'),
      'energies[1].annual_reference_kwh': told(2_400),
    })
    expect(invoice.energies).toHaveLength(1)
    expect(at(invoice, 'energies[0].annual_reference_kwh')?.value).toBe(2_400)
  })

  it('agrees with a model that reads the bill as the rules do, leaf by leaf', () => {
    const claims = Object.fromEntries(
      leavesOf(printed)
        .filter(([path]) => !path.startsWith('mentions'))
        .map(([path, { value }]) => [path, told(value)]),
    )
    const { invoice, warnings, rejected } = read(printed, claims)
    expect(warnings).toEqual([])
    expect(rejected).toEqual([])
    expect(leavesOf(invoice).map(([path, { value }]) => [path, value])).toEqual(
      leavesOf(printed).map(([path, { value }]) => [path, value]),
    )
  })
})
