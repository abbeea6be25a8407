import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../read-document.js'
import type { ElectronicInvoice, Party } from './electronic-invoice.js'
import { readElectronicInvoice } from './read-electronic-invoice.js'

const corpora = fileURLToPath(new URL('../../../../../../shared/corpora/', import.meta.url))
const french = `${corpora}generic-invoices/factur-x-FNFE/`
const german = `${corpora}foreign-energy/zugferd/`

const values = (terms: readonly ({ value: unknown } | null)[]) => terms.map((term) => term?.value ?? null)
const partyOf = ({ name, identifiers, legalId, vatNumber, address }: Party) => [
  ...values([name, legalId, vatNumber]),
  [...values(identifiers), ...identifiers.map(({ scheme }) => scheme)],
  address && [...values(address.lines), ...values([address.postCode, address.city, address.country])],
]

/** Everything in the head of an invoice, in a fixed order. */
function headOf({ totals, period, ...invoice }: ElectronicInvoice): Record<string, unknown> {
  return {
    document: values([invoice.number, invoice.typeCode, invoice.issueDate, invoice.dueDate, invoice.currency]),
    references: values([invoice.buyerReference, invoice.orderReference, invoice.contractReference]),
    seller: partyOf(invoice.seller),
    buyer: partyOf(invoice.buyer),
    period: values([period.from, period.to, invoice.deliveryDate]),
    payment: values(invoice.paymentMeans),
    vat: invoice.vat.map(({ rate, base, amount }) => values([rate, base, amount])),
    totals: values([totals.lines, totals.withoutVat, totals.vat, totals.withVat, totals.prepaid, totals.due]),
  }
}

/** Read off the files with Python's xml.etree, not with this parser. */
const fnfe = (profile: 'MINIMUM' | 'more') => {
  const isMore = profile === 'more'
  const [seller, buyer] = [
    ["1242 chemin de l'olive", '84340', 'Malaucène', 'FR'],
    ['35 rue de la République', '69001', 'Lyon', 'FR'],
  ]
  return {
    document: ['FA-2017-0010', '380', '2017-11-13', isMore ? '2017-12-13' : null, 'EUR'],
    references: [null, 'PO445', isMore ? 'MSPE2017' : null],
    seller: ['Au bon moulin', '99999999800010', 'FR11999999998', [], isMore ? seller : [null, null, 'FR']],
    buyer: ['Ma jolie boutique', '78787878400035', 'FR19787878784', [], isMore ? buyer : [null, null, 'FR']],
    period: [null, null, null],
    payment: isMore ? ['30'] : [],
    vat: isMore
      ? [
          [20, 81.9, 16.38],
          [5.5, 543, 29.87],
        ]
      : [],
    totals: [isMore ? 624.9 : null, 624.9, 46.25, 671.15, isMore ? 201 : null, 470.15],
  }
}
const landlord = ['Musterstraße 42', '75645', 'Frankfurt', 'DE']
const tenant = ['Verwaltung Straße 40', '12345', 'Musterstadt', 'DE']
const statement = {
  vat: [[19, 15387.08, 2923.55]],
  totals: [15387.08, 15387.08, 2923.55, 18310.63, 17808, 502.63],
}
const zugferd: Record<string, Record<string, unknown>> = {
  'XRECHNUNG_Betriebskostenabrechnung.cii.xml': {
    document: ['471102', '380', '2024-11-15', '2024-12-15', 'EUR'],
    references: ['04011000-12345-34', null, null],
    seller: ['Grundbesitz GmbH & Co.', null, 'DE136695976', ['4000001123452', '0088'], landlord],
    buyer: ['Beispielmieter GmbH', null, null, [], tenant],
    period: ['2023-01-01', '2023-12-31', '2023-12-31'],
    payment: ['58'],
    ...statement,
  },
  'zugferd_2p0_EN16931_Betriebskostenabrechnung.pdf': {
    document: ['471102', '380', '2018-03-05', '2018-04-04', 'EUR'],
    references: [null, null, null],
    seller: ['Grundbesitz GmbH & Co.', null, 'DE136695976', [], landlord],
    buyer: ['Beispielmieter GmbH', null, null, [], tenant],
    period: ['2010-01-01', '2010-12-31', null],
    payment: [],
    ...statement,
  },
  'XRECHNUNG_Elektron.cii.xml': {
    document: ['181301674', '877', '2024-11-15', null, 'EUR'],
    references: ['04011000-12345-34', null, null],
    seller: [
      'ELEKTRON Industrieservice GmbH',
      null,
      'DE123456789',
      ['4000001123452', '0088'],
      ['Erfurter Strasse 13', '74465', 'Demoort', 'DE'],
    ],
    buyer: ['ConsultingService GmbH', null, null, ['16259', null], ['Musterstr. 18', '76138', 'Karlsruhe', 'DE']],
    period: [null, null, '2024-11-01'],
    payment: ['58'],
    vat: [[19, 252.1, 47.9]],
    totals: [252.1, 252.1, 47.9, 300, 0, 300],
  },
}

async function electronicInvoiceOf(path: string): Promise<ElectronicInvoice | undefined> {
  const document = await readDocument({ name: 'a', bytes: new Uint8Array(readFileSync(path)) })
  return document.electronicInvoice
}

describe.skipIf(!existsSync(french))('the Factur-X corpus of FNFE-MPE (../shared/corpora)', () => {
  it.each(['MINIMUM', 'BASICWL', 'BASIC', 'EN16931'])('%s: number, dates, parties, VAT and totals', async (profile) => {
    const truth = fnfe(profile === 'MINIMUM' ? 'MINIMUM' : 'more')
    const bytes = new Uint8Array(readFileSync(`${french}Facture_FR_${profile}.xml`))
    expect(headOf(await readElectronicInvoice(bytes))).toEqual(truth)
    const document = await readDocument({
      name: 'a.pdf',
      bytes: new Uint8Array(readFileSync(`${french}Facture_FR_${profile}.pdf`)),
    })
    expect(document.pages.length).toBe(1)
    expect(document.electronicInvoice && headOf(document.electronicInvoice)).toEqual(truth)
  })

  it('EN16931: lines with quantity, unit, price, amount and VAT rate', async () => {
    const invoice = await electronicInvoiceOf(`${french}Facture_FR_EN16931.pdf`)
    expect(
      invoice?.lines.map((line) =>
        values([line.id, line.name, line.quantity, line.unit, line.price, line.amount, line.vatRate]),
      ),
    ).toEqual([
      ['1', "Nougat de l'Abbaye 250g", 20, 'C62', 4.1, 81.9, 20],
      ['2', 'Biscuits aux raisins 300g', 15, 'C62', 3.2, 48, 5.5],
      ['3', "Huile d'olive à l'ancienne", 25, 'LTR', 19.8, 495, 5.5],
    ])
  })
})

describe.skipIf(!existsSync(german))('the ZUGFeRD corpus (../shared/corpora)', () => {
  it.each(Object.entries(zugferd))('%s', async (name, truth) => {
    const invoice = await electronicInvoiceOf(german + name)
    expect(invoice && headOf(invoice)).toEqual(truth)
  })
})
