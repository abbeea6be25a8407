import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { composePdf, write } from '../reading/compose-pdf.test-support.js'
import { readDocument } from '../reading/read-document.js'
import { analyzeEnergyInvoice } from './analyze-energy-invoice.js'
import { checkAnonymousReport } from './report/check-anonymous-report.js'
import { identityOf } from './report/identities/identity.js'

const specimens = new URL('../../specimens/e-invoices/', import.meta.url)
const fileOf = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, specimens))) })
const context = { clock: () => new Date('2026-11-21T10:00:00Z') }
const analyze = (name: string) => analyzeEnergyInvoice({ files: [fileOf(name)] }, context)
const rules = (findings: readonly { rule_id: string }[]) => findings.map(({ rule_id: id }) => id)
const linesOf = async (bytes: Uint8Array) => {
  const { pages } = await readDocument({ name: 'rapport.pdf', bytes })
  return pages.flatMap((page) => page.lines.map(({ text }) => text)).join('\n')
}

/** Whoever is behind the specimens, in the XML or on the page. */
const secrets = [
  'Lumière de Loire',
  'lumiere-de-loire',
  'Bureau-Fictif',
  'Dominique',
  'Exemplier',
  'Camille',
  'Tanneurs',
  'chemin des Essais',
  'Montlouis',
  'quai des Specimens',
  'Gaz de Bordeaux',
  'Boulangerie Modèle',
  'Dupré',
  'cours des Modèles',
  'Pessac',
  'Ravezies',
  '39824287449341',
  '21456789012343',
  '999382153',
  '999417702',
  '99941770200012',
  'FR49999382153',
  'LL-2026-0076151',
  'LL-2026-0080012',
  'GB-2026-004417',
  'CTR-7788123',
  'LDL-126864',
  '55421081',
  '20881734',
  'FR9399999825238108393148030',
  'FR7699999001234567890123456',
]

describe('a Factur-X PDF whose page says the same', () => {
  it('takes the values of the file with confidence 1 and keeps both proofs', async () => {
    const { invoice, audit, provenance, warnings } = await analyze('factur-x-concordante.pdf')
    expect(provenance.sources).toEqual(['factur-x', 'rules', 'derived'])
    const ttc = invoice.totals.ttc
    expect([ttc?.value, ttc?.confidence]).toEqual([305.15, 1])
    expect(ttc?.evidence[0]).toEqual({
      source: 'factur-x',
      page: null,
      box: null,
      quote: 'BT-112 GrandTotalAmount 305.15',
    })
    expect(ttc?.evidence[1]).toMatchObject({ source: 'rules', page: 1 })
    expect(rules(audit.findings)).toEqual(['E-PRC-01', 'E-PRC-02', 'E-OPT-04', 'E-LEG-06'])
    expect(audit.passed).toContain('E-ARI-11')
    expect(warnings).toEqual([])
  })

  it('reads what the file does not tell from the page', async () => {
    const { invoice } = await analyze('factur-x-concordante.pdf')
    expect(invoice.mentions.supplier_address?.evidence[0]?.source).toBe('rules')
    expect(invoice.kind?.evidence[0]).toMatchObject({ source: 'rules', page: 1 })
  })
})

describe('a Factur-X PDF whose page says otherwise', () => {
  it('keeps the values of the file, and finds each contradiction with both places', async () => {
    const { invoice, audit, highlights } = await analyze('factur-x-contredite.pdf')
    expect(invoice.totals.net_to_pay).toMatchObject({
      value: 185.15,
      confidence: 1,
      contradicted_by: { value: 195.15, evidence: [{ source: 'rules', page: 1, quote: '195,15 €' }] },
    })
    expect(rules(audit.findings).filter((rule) => rule.startsWith('E-ARI'))).toEqual(Array(4).fill('E-ARI-11'))
    const [net] = audit.findings
    expect(net).toMatchObject({ difference: 10, range_eur: [0, 10], evidence: [{ source: 'factur-x' }, { page: 1 }] })
    expect(net?.message.replaceAll('\u00a0', ' ')).toBe(
      'Net à payer : 185,15 € dans le fichier joint, 195,15 € sur la page, écart de 10,00 €.',
    )
    expect(net?.evidence[1]?.box).not.toBeNull()
    expect(audit.findings.map(({ message }) => message.split(' :')[0])).toContain('Date limite de paiement')
    expect(highlights.join('\n')).toContain('Facture électronique et page imprimée en désaccord')
  })

  it('shows the place in the report: the file and the page', async () => {
    const { reports } = await analyze('factur-x-contredite.pdf')
    const text = await linesOf(reports.full)
    expect(text).toMatch(/Fichier.{0,4}« BT-115 DuePayableAmount 185\.15 »/)
    expect(text).toMatch(/Page.1.{0,4}« 195,15 € »/)
  })
})

describe('XML alone', () => {
  it('is a whole analysis without a page', async () => {
    const { invoice, audit, reports, provenance } = await analyze('electricite-cii.xml')
    expect(provenance.sources).toEqual(['factur-x', 'derived'])
    expect([invoice.energy_type?.value, invoice.energies[0]?.delivery_point?.value]).toEqual([
      'electricite',
      '39824287449341',
    ])
    expect(rules(audit.findings)).toEqual(['E-PRC-01', 'E-PRC-02', 'E-OPT-04'])
    expect(audit.not_evaluated.find(({ rule_id: id }) => id === 'E-ARI-11')?.reason).toContain('pas de page imprimée')
    expect(invoice.mentions.mediator).toBeNull()
    expect(await linesOf(reports.full)).toContain('305,15')
  })

  it('counts as its page would: the same amounts and lines as in the PDF', async () => {
    const [alone, embedded] = [await analyze('electricite-cii.xml'), await analyze('factur-x-concordante.pdf')]
    const bare = (node: unknown): unknown =>
      typeof node !== 'object' || node === null
        ? node
        : 'evidence' in node && 'value' in node
          ? node.value
          : Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, bare(inner)]))
    for (const part of ['totals', 'vat', 'customer', 'services'] as const) {
      expect(bare(alone.invoice[part]), part).toEqual(bare(embedded.invoice[part]))
    }
    for (const part of ['consumption', 'subscription', 'taxes', 'total_kwh', 'power_kva'] as const) {
      expect(bare(alone.invoice.energies[0]?.[part]), part).toEqual(bare(embedded.invoice.energies[0]?.[part]))
    }
  })

  it('sent beside a PDF, it is the electronic invoice of the document', async () => {
    const printed = await composePdf((pdf) => {
      write(pdf, 'Net à payer : 195,15 €', 50, 50)
    })
    const files = [{ name: 'a.pdf', bytes: printed }, fileOf('electricite-cii.xml')]
    const { audit } = await analyzeEnergyInvoice({ files }, context)
    expect(rules(audit.findings)).toContain('E-ARI-11')
  })
})

describe('the anonymous report', () => {
  it.each([
    'factur-x-concordante.pdf',
    'factur-x-contredite.pdf',
    'electricite-cii.xml',
    'gaz-ubl.xml',
    'avoir-cii.xml',
  ])('%s: names nobody whom the XML names', async (name) => {
    const { reports } = await analyze(name)
    await checkAnonymousReport(reports.anonymous, { identities: secrets.map((text) => identityOf('customer', text)) })
    expect(await linesOf(reports.anonymous)).toContain('Fournisseur A')
  })
})

describe('electronic invoices of other trades', () => {
  it('a landlord and a charging station bill kWh as well, and are refused', async () => {
    const xml = readFileSync(new URL('electricite-cii.xml', specimens), 'utf8')
    const lines = xml.split(/(?=<ram:IncludedSupplyChainTradeLineItem>)/)
    const onlyEnergy = [lines[0], lines[2], xml.slice(xml.indexOf('<ram:ApplicableHeaderTradeAgreement>'))].join('')
    const station = onlyEnergy
      .replace('Consommation heures pleines', 'Recharge du véhicule')
      .replace(/<ram:ApplicableProductCharacteristic>[^]*?<\/ram:ApplicableProductCharacteristic>/, '')
    const files = [{ name: 'a.xml', bytes: new TextEncoder().encode(station) }]
    await expect(analyzeEnergyInvoice({ files }, context)).rejects.toMatchObject({ code: 'not_an_energy_bill' })
  })

  it('another currency is said, and its amounts are left alone', async () => {
    const swiss = readFileSync(new URL('electricite-cii.xml', specimens), 'utf8').replaceAll('EUR', 'CHF')
    const files = [{ name: 'a.xml', bytes: new TextEncoder().encode(swiss) }]
    const { invoice, warnings } = await analyzeEnergyInvoice({ files }, context)
    expect(warnings.map(({ code }) => code)).toEqual(['e_invoice_currency'])
    expect([invoice.totals.ttc, invoice.energies[0]?.consumption, invoice.invoice.number?.value]).toEqual([
      null,
      [],
      'LL-2026-0076151',
    ])
  })
})
