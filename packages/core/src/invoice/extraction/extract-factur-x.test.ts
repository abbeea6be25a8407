import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bytesOf, composeCii } from '../../reading/e-invoice/compose-cii.test-support.js'
import { readElectronicInvoice } from '../../reading/e-invoice/read-electronic-invoice.js'
import type { EnergyType } from '../energy-invoice.js'
import { extractFacturX } from './extract-factur-x.js'
import { classifyElectronicInvoice } from './factur-x/classify-electronic-invoice.js'
import { chargesOf } from './factur-x/electronic-charge.js'

const specimen = (name: string) => readFileSync(new URL(`../../../specimens/e-invoices/${name}`, import.meta.url))
const typeOf = (value: EnergyType) => ({ value, confidence: 0.99, evidence: [] })
const extract = async (bytes: Uint8Array, type: EnergyType) =>
  extractFacturX(await readElectronicInvoice(new Uint8Array(bytes)), typeOf(type))

/** The values of a part of the invoice, without their proofs. */
function bare(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(bare)
  if (typeof node !== 'object' || node === null) return node
  if ('value' in node && 'evidence' in node) return node.value
  return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, bare(inner)]))
}

const line = (name: string, quantity: string, price: string, amount: string) => `
  <ram:IncludedSupplyChainTradeLineItem>
    <ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument>
    <ram:SpecifiedTradeProduct><ram:Name>${name}</ram:Name></ram:SpecifiedTradeProduct>
    <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice>${price}</ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
    <ram:SpecifiedLineTradeDelivery>${quantity}</ram:SpecifiedLineTradeDelivery>
    <ram:SpecifiedLineTradeSettlement><ram:SpecifiedTradeSettlementLineMonetarySummation>
      <ram:LineTotalAmount>${amount}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation>
    </ram:SpecifiedLineTradeSettlement>
  </ram:IncludedSupplyChainTradeLineItem>`
const counted = (value: string, unit: string) => `<ram:BilledQuantity unitCode="${unit}">${value}</ram:BilledQuantity>`
const per = (amount: string, base = '') => `<ram:ChargeAmount>${amount}</ram:ChargeAmount>${base}`

describe('a gas invoice in UBL', () => {
  it('fills number, dates, parties and totals', async () => {
    const { invoice, supplier, customer, totals, vat, kind } = await extract(specimen('gaz-ubl.xml'), 'gaz')
    expect(bare({ invoice, supplier, customer, totals, vat, kind })).toEqual({
      kind: 'facture',
      invoice: {
        number: 'GB-2026-004417',
        issue_date: '2026-04-12',
        due_date: '2026-04-30',
        next_invoice_date: null,
        payment_method: 'virement',
      },
      supplier: {
        name: 'Gaz de Bordeaux',
        printed_name: 'Gaz de Bordeaux',
        siren: '999417702',
        vat_number: 'FR12999417702',
        website: null,
        customer_service_phone: null,
      },
      customer: {
        name: 'Boulangerie Modèle-Dupré',
        billing_address: '31 cours des Modèles, Bâtiment C, 33600 Pessac',
        site_address: null,
        client_reference: '20881734',
        contract_reference: 'CTR-7788123',
        account_reference: null,
      },
      totals: {
        ht: 240.26,
        vat: 48.05,
        ttc: 288.31,
        already_paid: null,
        previous_balance: null,
        energy_voucher: null,
        net_to_pay: 288.31,
      },
      vat: [{ rate: 20, base_ht: 240.26, amount: 48.05 }],
    })
  })

  it('brings MWh to kWh, with price and excise', async () => {
    const [gas] = (await extract(specimen('gaz-ubl.xml'), 'gaz')).energies
    expect(bare(gas?.consumption)).toEqual([
      {
        band: 'gaz',
        from: '2026-02-01',
        to: '2026-03-31',
        quantity_kwh: 2480,
        unit_price_ht: 0.0623,
        amount_ht: 154.5,
        vat_rate: 20,
      },
    ])
    expect(bare([gas?.delivery_point, gas?.volume_m3, gas?.conversion_coefficient, gas?.total_kwh])).toEqual([
      '21456789012343',
      221,
      11.22,
      2480,
    ])
    expect(gas?.taxes.map((tax) => bare([tax.code, tax.base, tax.rate, tax.rate_unit, tax.amount_ht]))).toEqual([
      ['accise_gaz', 2480, 16.39, 'EUR/MWh', 40.65],
      ['cta', null, null, '%', 4.21],
    ])
  })
})

describe('a credit note', () => {
  it('has the sign of a bill: credits are negative, prices are not', async () => {
    const { kind, totals, vat, energies } = await extract(specimen('avoir-cii.xml'), 'electricite')
    expect(bare([kind, totals.ttc, totals.net_to_pay, vat[0]?.amount])).toEqual(['avoir', -38.17, -38.17, -6.36])
    const [hours] = energies[0]?.consumption ?? []
    expect(bare([hours?.quantity_kwh, hours?.unit_price_ht, hours?.amount_ht])).toEqual([-100, 0.1562, -15.62])
    expect(totals.ttc?.evidence[0]?.quote).toBe('BT-112 GrandTotalAmount 38.17')
  })
})

describe('what lines are', () => {
  const lines = [
    line('Électricité heures creuses', counted('2', 'MWH'), per('115.80'), '231.60'),
    line(
      'Électricité heures pleines',
      counted('100', 'KWH'),
      per('15.62', '<ram:BasisQuantity unitCode="KWH">100</ram:BasisQuantity>'),
      '15.62',
    ),
    line('Acheminement part variable', counted('2100', 'KWH'), per('0.04'), '84.00'),
    line('Contribution tarifaire d’acheminement', counted('1', 'C62'), per('3.00'), '3.00'),
    line('Abonnement annuel', counted('0.5', 'ANN'), per('157.20'), '78.60'),
    line('Option électricité verte', counted('2100', 'KWH'), per('0.001'), '2.10'),
  ].join('')
  const settlement = `<ram:SpecifiedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator>
    <ram:ActualAmount>5.00</ram:ActualAmount><ram:Reason>Remise de bienvenue</ram:Reason></ram:SpecifiedTradeAllowanceCharge>`

  it('tells energy, grid, taxes, subscription and services apart', async () => {
    const { energies, services } = await extract(bytesOf(composeCii({ lines, settlement })), 'electricite')
    const [supply] = energies
    expect(supply?.consumption.map((one) => bare([one.band, one.quantity_kwh, one.unit_price_ht]))).toEqual([
      ['hc', 2000, 0.1158],
      ['hp', 100, 0.1562],
    ])
    expect(bare(supply?.total_kwh)).toBe(2100)
    expect(supply?.taxes.map((one) => bare([one.code, one.amount_ht]))).toEqual([['cta', 3]])
    expect(supply?.subscription.map((one) => bare([one.unit_price_ht, one.amount_ht]))).toEqual([[13.1, 78.6]])
    expect(services.map((one) => bare([one.label, one.kind, one.amount_ht]))).toEqual([
      ['Acheminement part variable', 'prestation_reseau', 84],
      ['Option électricité verte', 'service', 2.1],
      ['Remise de bienvenue', 'remise', -5],
    ])
  })

  it('tells a dual invoice and puts each line with its energy', async () => {
    const both = [
      line('Abonnement électricité', counted('1', 'MON'), per('13.10'), '13.10'),
      line('Consommation', counted('100', 'KWH'), per('0.15'), '15.00'),
      line('Abonnement gaz naturel', counted('1', 'MON'), per('20.00'), '20.00'),
      line('Consommation', counted('300', 'KWH'), per('0.06'), '18.00'),
    ].join('')
    const invoice = await readElectronicInvoice(bytesOf(composeCii({ lines: both })))
    expect(classifyElectronicInvoice(invoice, chargesOf(invoice)).type).toBe('dual')
    const { energies } = extractFacturX(invoice, typeOf('dual'))
    expect(energies.map((supply) => bare([supply.energy, supply.total_kwh]))).toEqual([
      ['electricite', 100],
      ['gaz', 300],
    ])
  })
})
