import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../reading/read-document.js'
import type { EnergyInvoice, RequestedType } from '../energy-invoice.js'
import { extractEnergyInvoice } from './extract-energy-invoice.js'

const folder = resolve(import.meta.dirname, '../../../../../../shared/corpora/fr-energy-bills')

interface ReadPage {
  total_ht?: number
  total_tva?: number
  total_ttc?: number | null
  to_pay?: number
  invoice_date?: string
  debit_date?: string
  next_invoice?: string
  period?: [string, string]
  period_conso?: [string, string]
  period_abo?: [string, string]
  contract?: [string, string]
  kwh?: Record<string, number>
  unit_c_eur_kwh?: Record<string, number>
  taxes?: Record<string, number>
  tva?: Record<string, [number, number]>
  invoice_number?: string
  compte_facturation?: string
  compte_commercial?: string
  index_acheminement?: Record<string, [number, number]>
  abonnement_ht?: number
}

function truthOf(name: string): ReadPage {
  const truths = JSON.parse(readFileSync(resolve(folder, 'dev-pages/truth_dev.json'), 'utf8')) as Record<
    string,
    ReadPage
  >
  const truth = truths[name]
  if (truth === undefined) throw new Error(`No truth for ${name}.`)
  return truth
}

async function extract(name: string, type: RequestedType = 'auto'): Promise<EnergyInvoice> {
  const bytes = new Uint8Array(readFileSync(resolve(folder, name)))
  return extractEnergyInvoice(await readDocument({ name: 'page.pdf', bytes }), { type }).invoice
}

const plain = <T>(fields: readonly ({ value: T } | null)[]): (T | undefined)[] => fields.map((field) => field?.value)

describe.skipIf(!existsSync(folder))('pages of real bills, one at a time (shared/corpora/fr-energy-bills)', () => {
  it('page 5 of 20: the site of a bill with many (EDF C3, 2018)', async () => {
    const name = 'lowatt-pdfss/edf_c1_10074973936_p5.pdf'
    const truth = truthOf(name)
    const { invoice, totals, offer, energies, vat } = await extract(name)
    const [supply] = energies
    expect(invoice.issue_date?.value).toBe(truth.invoice_date)
    expect(invoice.number?.value).toBe(truth.invoice_number?.split(' ')[0])
    expect(invoice.due_date).toBeNull()
    expect(offer.end_date?.value).toBe(truth.contract?.[1])
    expect(plain([supply?.period.from ?? null, supply?.period.to ?? null])).toEqual(truth.period_conso)
    expect(plain([supply?.subscription[0]?.from ?? null, supply?.subscription[0]?.to ?? null])).toEqual(
      truth.period_abo,
    )
    expect(supply?.subscription[0]?.amount_ht?.value).toBe(truth.abonnement_ht)
    const { total, tax_base: taxBase, ...bands } = truth.kwh ?? {}
    expect(supply?.total_kwh?.value).toBe(total)
    expect(plain(supply?.consumption.map((line) => line.quantity_kwh) ?? [])).toEqual(Object.values(bands))
    expect(plain(supply?.consumption.map((line) => line.unit_price_ht) ?? [])).toEqual(
      Object.values(truth.unit_c_eur_kwh ?? {}).map((cents) => Number((cents / 100).toPrecision(6))),
    )
    expect(plain(supply?.taxes.map((line) => line.base) ?? [])).toEqual([taxBase, taxBase, taxBase])
    expect(plain(supply?.taxes.map((line) => line.amount_ht) ?? [])).toEqual(Object.values(truth.taxes ?? {}))
    expect([totals.ht?.value, totals.ttc?.value]).toEqual([truth.total_ht, truth.total_ttc])
    expect([vat[0]?.base_ht?.value, vat[0]?.amount?.value]).toEqual(truth.tva?.['20'])
  })

  it('page 1 of 24: the summary of a bill with many sites (EDF C1, 2016), which names no energy', async () => {
    const name = 'lowatt-pdfss/edf_c1_10036338943_p1.pdf'
    const truth = truthOf(name)
    const { invoice, totals, customer } = await extract(name, 'electricite')
    expect(invoice.number?.value).toBe(truth.invoice_number)
    expect(invoice.issue_date?.value).toBe(truth.invoice_date)
    expect(invoice.due_date?.value).toBe(truth.debit_date)
    expect(invoice.next_invoice_date?.value).toBe(truth.next_invoice)
    expect(customer.account_reference?.value).toBe(truth.compte_facturation)
    expect(customer.client_reference?.value).toBe(truth.compte_commercial)
    expect(plain([totals.ht, totals.vat, totals.ttc, totals.net_to_pay])).toEqual([
      truth.total_ht,
      truth.total_tva,
      truth.total_ttc,
      truth.to_pay,
    ])
    await expect(extract(name)).rejects.toMatchObject({ code: 'energy_type_undetermined' })
  })

  it('page 18 of 30: indexes of a site, without any amount (EDF C2, 2018)', async () => {
    const name = 'lowatt-pdfss/edf_c2_10073292263_p18.pdf'
    const truth = truthOf(name)
    const { invoice, totals, customer, energies } = await extract(name)
    const [supply] = energies
    expect(invoice.issue_date?.value).toBe(truth.invoice_date)
    expect(invoice.due_date).toBeNull()
    expect(customer.name).toBeNull()
    expect(totals.ttc).toBeNull()
    expect(plain([supply?.period.from ?? null, supply?.period.to ?? null])).toEqual(truth.period)
    const indexes = (supply?.readings ?? []).map((one) => plain([one.old_index, one.new_index]))
    expect(indexes.slice(0, 5)).toEqual(Object.values(truth.index_acheminement ?? {}))
    expect(plain((supply?.readings ?? []).map(({ band }) => band)).slice(0, 5)).toEqual([
      'pointe',
      'hph',
      'hch',
      'hpb',
      'hcb',
    ])
  })

  it('the first page of a gas bill under a watermark, and two pages of an EDF bill for a company', async () => {
    const gas = await extract('dev-pages/engie_gaz_p1.pdf')
    expect(plain([gas.totals.ht, gas.totals.vat, gas.totals.ttc])).toEqual([83.82, 11.34, 95.16])
    expect(gas.energies[0]?.total_kwh?.value).toBe(560)
    expect(plain([gas.invoice.issue_date, gas.invoice.due_date])).toEqual(['2016-09-19', '2016-10-04'])
    const company = await extract('dev-pages/mindee_edf_pme_p1_p3.pdf')
    expect(plain([company.totals.ht, company.totals.vat, company.totals.ttc])).toEqual([1241.03, 238.82, 1479.85])
    expect(plain([company.invoice.issue_date, company.invoice.due_date])).toEqual(['2021-01-29', '2021-02-15'])
  })
})
