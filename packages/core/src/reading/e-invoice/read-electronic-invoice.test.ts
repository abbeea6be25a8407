import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DamagedEInvoiceError } from '../../errors/damaged-e-invoice-error.js'
import { bytesOf, composeCii } from './compose-cii.test-support.js'
import { readElectronicInvoice } from './read-electronic-invoice.js'

const read = (xml: string) => readElectronicInvoice(bytesOf(xml))
const total = (text: string) => composeCii({ grandTotal: `<ram:GrandTotalAmount>${text}</ram:GrandTotalAmount>` })
const due = (text: string) =>
  composeCii({
    settlement: `<ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime>${text}</ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>`,
  })

describe('encodings', () => {
  const withName = composeCii().replace('Vendeur', 'Énergie d’Été & œuvres'.replace('&', '&amp;'))
  const inUtf16 = (isBig: boolean) => {
    const bytes = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${withName}`, 'utf16le')
    return isBig ? bytes.swap16() : bytes
  }
  it.each([
    ['UTF-8', bytesOf(withName)],
    ['UTF-8 with its mark', bytesOf(`\ufeff${withName}`)],
    ['UTF-8 that calls itself UTF-16', bytesOf(`<?xml version="1.0" encoding="utf-16"?>${withName}`)],
    ['UTF-16, little end first', inUtf16(false)],
    ['UTF-16, big end first', inUtf16(true)],
  ])('%s', async (_name, bytes) => {
    const { seller } = await readElectronicInvoice(new Uint8Array(bytes))
    expect(seller.name?.value).toBe('Énergie d’Été & œuvres')
  })

  it('ISO-8859-1 and ISO-8859-15, by their declaration', async () => {
    for (const [encoding, euro] of [
      ['ISO-8859-1', '\x80'],
      ['iso-8859-15', '\xa4'],
    ] as const) {
      const xml = `<?xml version="1.0" encoding="${encoding}"?>${composeCii()}`.replace('Vendeur', `\xc9t\xe9 ${euro}`)
      const { seller } = await readElectronicInvoice(new Uint8Array(Buffer.from(xml, 'latin1')))
      expect(seller.name?.value).toBe('Été €')
    }
  })
})

describe('namespaces count, prefixes do not', () => {
  it('reads other prefixes, and a default namespace', async () => {
    const renamed = composeCii().replaceAll('ram:', 'x:').replace('xmlns:ram', 'xmlns:x')
    const byDefault = composeCii().replaceAll('ram:', '').replace('xmlns:ram', 'xmlns')
    for (const xml of [renamed, byDefault]) expect((await read(xml)).number.value).toBe('F-1')
  })

  it('leaves elements of strangers out, also under the same name', async () => {
    const foreign = composeCii({ settlement: '<s:InvoiceCurrencyCode xmlns:s="urn:else">USD</s:InvoiceCurrencyCode>' })
    expect((await read(foreign)).currency.value).toBe('EUR')
  })

  it('refuses an order, another namespace and an undeclared prefix', async () => {
    const uri = 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'
    const order = composeCii().replaceAll('CrossIndustryInvoice', 'SCRDMCCBDACIOMessageStructure')
    for (const xml of [order, composeCii().replace(uri, 'urn:else'), composeCii().replace('xmlns:udt', 'xmlns:u')]) {
      await expect(read(xml)).rejects.toBeInstanceOf(DamagedEInvoiceError)
    }
  })
})

describe('decimals', () => {
  const decimal = fc
    .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 6 }))
    .map(([units, decimals]) => ({ text: (units / 10 ** decimals).toFixed(decimals), value: units / 10 ** decimals }))
  it('are the number that is written', async () => {
    await fc.assert(
      fc.asyncProperty(decimal, async ({ text, value }) => {
        expect((await read(total(text))).totals.withVat?.value).toBeCloseTo(value, 10)
      }),
      { numRuns: 60 },
    )
  })

  it('that are none make the file unreadable', async () => {
    for (const text of ['NaN', 'INF', '1e3', '12,00', '0x10', '1 000.00', '--1', '9'.repeat(400), '1.2.3', '.']) {
      await expect(read(total(text)), text).rejects.toMatchObject({ code: 'damaged_e_invoice' })
    }
  })
})

describe('dates', () => {
  const format = (text: string, code: string) => `<udt:DateTimeString format="${code}">${text}</udt:DateTimeString>`
  it('102: any day is read as that day', async () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    await fc.assert(
      fc.asyncProperty(days, async (date) => {
        const iso = date.toISOString().slice(0, 10)
        expect((await read(due(format(iso.replaceAll('-', ''), '102')))).dueDate?.value).toBe(iso)
      }),
      { numRuns: 60 },
    )
  })

  it('610 and 616: a month or a week bounds a period and names no day of its own', async () => {
    const period = (from: string, to: string) =>
      composeCii({
        settlement: `<ram:BillingSpecifiedPeriod><ram:StartDateTime>${from}</ram:StartDateTime><ram:EndDateTime>${to}</ram:EndDateTime></ram:BillingSpecifiedPeriod>`,
      })
    const months = await read(period(format('202402', '610'), format('202402', '610')))
    expect([months.period.from?.value, months.period.to?.value]).toEqual(['2024-02-01', '2024-02-29'])
    const weeks = await read(period(format('202601', '616'), format('202053', '616')))
    expect([weeks.period.from?.value, weeks.period.to?.value]).toEqual(['2025-12-29', '2021-01-03'])
    expect((await read(due(format('202402', '610')))).dueDate).toBeNull()
  })

  it('that do not exist make the file unreadable', async () => {
    const wrong = [
      ['20250230', '102'],
      ['20251301', '102'],
      ['2025', '102'],
      ['202513', '610'],
      ['202553', '616'],
      ['20250101', '999'],
      ['hier', '102'],
    ] as const
    for (const [text, code] of wrong) {
      await expect(read(due(format(text, code))), text).rejects.toMatchObject({ code: 'damaged_e_invoice' })
    }
  })

  it('several due dates are none', async () => {
    const terms = (day: string) =>
      `<ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime>${format(day, '102')}</ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>`
    expect((await read(composeCii({ settlement: terms('20250401') + terms('20250501') }))).dueDate).toBeNull()
  })
})

describe('amounts in two currencies', () => {
  it('takes that of the invoice', async () => {
    const amounts = (name: string) =>
      `<ram:${name} currencyID="EUR">2.00</ram:${name}><ram:${name} currencyID="CHF">1.90</ram:${name}>`
    const { totals } = await read(composeCii({ grandTotal: amounts('TaxTotalAmount') + amounts('GrandTotalAmount') }))
    expect([totals.vat?.value, totals.withVat?.value]).toEqual([2, 2])
  })
})

describe('ZUGFeRD 1.0', () => {
  it('is read under its own names', async () => {
    const old = composeCii()
      .replace(
        'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
        'urn:ferd:CrossIndustryDocument:invoice:1p0',
      )
      .replace('InformationEntity:100', 'InformationEntity:12')
      .replace('UnqualifiedDataType:100', 'UnqualifiedDataType:15')
      .replaceAll('rsm:CrossIndustryInvoice', 'rsm:CrossIndustryDocument')
      .replaceAll('rsm:ExchangedDocument', 'rsm:HeaderExchangedDocument')
      .replaceAll('rsm:SupplyChainTradeTransaction', 'rsm:SpecifiedSupplyChainTradeTransaction')
      .replaceAll('ApplicableHeaderTrade', 'ApplicableSupplyChainTrade')
      .replaceAll('SettlementHeaderMonetary', 'SettlementMonetary')
    const invoice = await read(old)
    expect([invoice.number.value, invoice.issueDate?.value, invoice.totals.withVat?.value]).toEqual([
      'F-1',
      '2025-03-10',
      12,
    ])
  })
})
