import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { NotAnEnergyBillError } from '../../errors/not-an-energy-bill-error.js'
import { fieldInvoice, type BareInvoice } from '../../testing/field-invoice.js'
import { readDocument } from '../../reading/read-document.js'
import type { Field } from '../field.js'
import { extractEnergyInvoice } from './extract-energy-invoice.js'

const specimens = new URL('../../../specimens/', import.meta.url)
const bills = ['dev', 'own', 'held-out'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/bills/`, specimens)).map((file) => ({ folder, id: file.replace('.pdf', '') })),
)

async function extract(path: string) {
  return extractEnergyInvoice(
    await readDocument({ name: 'facture.pdf', bytes: readFileSync(new URL(path, specimens)) }),
  )
}

/** Every field below a value, with its path. */
function fieldsOf(node: unknown, path = ''): [string, Field<unknown>][] {
  if (typeof node !== 'object' || node === null) return []
  if ('evidence' in node && 'confidence' in node) return [[path, node as Field<unknown>]]
  return Object.entries(node).flatMap(([key, child]) => fieldsOf(child, `${path}.${key}`))
}

describe.each(bills)('extractEnergyInvoice on $id', ({ folder, id }) => {
  const { invoice: bare } = JSON.parse(readFileSync(new URL(`${folder}/truth/${id}.json`, specimens), 'utf8')) as {
    invoice: BareInvoice
  }
  const truth = fieldInvoice(bare)

  it('reads identity, dates, totals and lines as printed', async () => {
    const { invoice, overall_confidence: overall } = await extract(`${folder}/bills/${id}.pdf`)
    expect(invoice.energy_type?.value).toBe(truth.energy_type?.value)
    expect(invoice.invoice.number?.value.replace(/\s/g, '')).toBe(truth.invoice.number?.value)
    expect(invoice.invoice.issue_date?.value).toBe(truth.invoice.issue_date?.value)
    expect(invoice.totals.ttc?.value).toBe(truth.totals.ttc?.value)
    expect(invoice.totals.net_to_pay?.value).toBe(truth.totals.net_to_pay?.value)
    expect(invoice.energies.map((supply) => supply.delivery_point?.value)).toEqual(
      truth.energies.map((supply) => supply.delivery_point?.value),
    )
    expect(invoice.energies.map((supply) => supply.consumption.map((line) => line.amount_ht?.value))).toEqual(
      truth.energies.map((supply) => supply.consumption.map((line) => line.amount_ht?.value)),
    )
    expect(overall).toBeGreaterThan(0.85)
  })

  it('proves every printed value with a page, a box inside it and a quote', async () => {
    const { invoice } = await extract(`${folder}/bills/${id}.pdf`)
    const isAbsence = (field: Field<unknown>): boolean => field.value === false
    for (const [path, field] of fieldsOf(invoice)) {
      if (isAbsence(field)) continue
      expect(field.evidence.length, path).toBeGreaterThan(0)
      for (const { page, box, quote } of field.evidence) {
        expect(page, path).toBeGreaterThan(0)
        expect(quote, path).not.toBe('')
        expect(
          box === null || (box.x >= 0 && box.y >= 0 && box.x + box.width <= 1.001 && box.y + box.height <= 1.001),
          path,
        ).toBe(true)
      }
      expect(field.confidence, path).toBeLessThan(1)
    }
  })
})

const negatives = ['dev', 'own', 'held-out'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/negatives/`, specimens))
    .filter((file) => file.endsWith('.pdf'))
    .map((file) => `${folder}/negatives/${file}`),
)

it.each(negatives)('refuses %s, which is not an energy bill', async (path) => {
  const bytes = readFileSync(new URL(path, specimens))
  const outcome = await readDocument({ name: 'document.pdf', bytes })
    .then(extractEnergyInvoice)
    .catch((error: unknown) => error)
  expect(outcome).toBeInstanceOf(Error)
  expect(['not_an_energy_bill', 'no_text_layer']).toContain((outcome as NotAnEnergyBillError).code)
})
