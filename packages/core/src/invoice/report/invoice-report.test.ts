import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistentBill } from '../../testing/consistent-bill.js'
import { fieldInvoice, type BareInvoice } from '../../testing/field-invoice.js'
import { fixedClock } from '../../testing/fixed-clock.js'
import { randomBillPlan } from '../../testing/random-bill.js'
import { composeInvoiceReport, type InvoiceReportInput } from './invoice-report.js'
import { sampleAudit, sampleHighlights } from './sample-audit.test-support.js'
import { specimenNames, specimenTruth } from './specimens.test-support.js'

const compose = (bare: BareInvoice, overrides: Partial<InvoiceReportInput> = {}) =>
  composeInvoiceReport({
    invoice: fieldInvoice(bare),
    audit: sampleAudit(0),
    highlights: sampleHighlights,
    overallConfidence: 0.97,
    warnings: [],
    clock: fixedClock('2026-11-21T09:00:00Z'),
    ...overrides,
  })
const specimen = (name: string) => specimenTruth(name).invoice
const empty: BareInvoice = { schema_version: 'energy-invoice/1' }
const textsOf = (node: unknown): string[] =>
  typeof node === 'string'
    ? [node]
    : typeof node === 'object' && node !== null
      ? Object.values(node).flatMap(textsOf)
      : []
const amount = (text: string) =>
  Number(
    text
      .replace('\u2212', '-')
      .replace(',', '.')
      .replace(/[^\d.-]/g, ''),
  )

describe('the answers on the cover', () => {
  it('say what is to be paid, that nothing was found, how sure the reading is', () => {
    const { cover } = compose(specimen('dev-L1-01'))
    expect(cover.title).toBe('Votre facture d’électricité')
    expect(cover.subtitle).toEqual({
      text: 'Facture du 18\u00a0août\u00a02025 · EDF · Tarif Bleu',
      publicText: 'Facture du 18\u00a0août\u00a02025 · Fournisseur A · Tarif réglementé',
    })
    expect(cover.answers.map(({ figure }) => figure)).toEqual(['117,96\u00a0€', 'Aucun écart', '97\u00a0%'])
    expect(cover.conclusion).toContain('aucun écart')
  })

  it('count the gaps and name the highest stake, never a sum of stakes that may share a cause', () => {
    const { cover } = compose(specimen('dev-L1-01'), { audit: sampleAudit(4) })
    expect(cover.answers[1]).toMatchObject({ figure: '3 écarts', detail: 'Enjeu le plus élevé : 2,40\u00a0€' })
  })

  it('turn a credit around, and keep the total apart from the balance', () => {
    const { cover, composition } = compose(specimen('dev-L3-02'))
    expect(cover.answers[0]).toMatchObject({ label: 'EN VOTRE FAVEUR', figure: '339,74\u00a0€' })
    expect(composition.account.map((row) => row.amount)).toEqual([
      '2\u202f300,26\u00a0€',
      '\u22122\u202f640,00\u00a0€',
      '\u2212339,74\u00a0€',
    ])
  })

  it('claim nothing where nothing was read or checked', () => {
    const audit = { ...sampleAudit(0), passed: [] }
    const { cover } = compose(empty, { audit, overallConfidence: Number.NaN })
    expect(cover.answers.map(({ figure }) => figure)).toEqual(['Non lu', 'Rien à conclure', 'Inconnue'])
  })
})

describe('what the money is made of', () => {
  it.each(specimenNames)('adds up to the printed total of %s, or tells the difference', (name) => {
    const bare = specimen(name)
    const { composition } = compose(bare)
    const sum = composition.rows.reduce((total, row) => total + amount(row.amount), 0)
    const total = bare.totals?.ttc ?? 0
    const told = composition.notes.some((note) => note.includes('dépassent'))
    expect(Math.abs(sum - total) <= 0.01 * composition.rows.length + 0.011 || told).toBe(true)
    expect(told).toBe(false)
  })

  it('shows an unexplained rest as a part of its own', () => {
    const { composition } = compose({
      ...empty,
      energies: [{ subscription: [{ amount_ht: 20 }] }],
      totals: { ttc: 50 },
    })
    expect(composition.rows.map((row) => [row.tone, amount(row.amount)])).toEqual([
      ['subscription', 20],
      ['unknown', 30],
    ])
    expect(composition.notes.join()).toContain('Il manque 30,00\u00a0€')
  })

  it('says so when the lines exceed the total, and when there is no total', () => {
    const lines = { ...empty, energies: [{ subscription: [{ amount_ht: 20 }] }] }
    expect(compose({ ...lines, totals: { ttc: 15 } }).composition.notes.join()).toContain(
      'dépassent le total TTC de 5,00\u00a0€',
    )
    expect(compose(lines).composition.notes.join()).toContain('Le total TTC n’a pas été lu')
    expect(compose(empty).composition.intro).toContain('Ni le détail ni le total')
  })

  it('keeps reductions out of the bar and in the sum', () => {
    const bare = {
      ...empty,
      services: [
        { kind: 'remise', amount_ht: -5 },
        { kind: 'service', amount_ht: 20 },
      ],
      totals: { ttc: 15 },
    } as const
    const { rows } = compose(bare).composition
    expect(rows.map(({ tone, weight }) => [tone, weight])).toEqual([
      ['service', 20],
      ['reduction', 0],
    ])
  })
})

describe('findings', () => {
  const { findings, letter } = compose(specimen('dev-L1-02'), { audit: sampleAudit(4) })

  it.each([
    ['11,30 € par mois', '13,10 € par mois', 1.8, '+1,80\u00a0€ par mois'],
    ['0,19052 €/kWh TTC', '0,20852 €/kWh TTC', 0.018, '+0,018\u00a0€/kWh TTC'],
    ['5,15 € à 5,76 €', '8,04 €', 2.28, '+2,28\u00a0€'],
    ['20 %', '33,70 €/MWh', 3, '+3'],
  ])('give the gap between %s and %s in their unit', (expected, observed, difference, gap) => {
    const [sample] = sampleAudit(1).findings
    if (!sample) throw new Error('no sample')
    const audit = { ...sampleAudit(1), findings: [{ ...sample, expected, observed, difference }] }
    const [item] = compose(empty, { audit }).findings.items
    expect(item?.figures.find(({ label }) => label === 'ÉCART')?.value).toBe(gap)
  })

  it('quote the bill with its page and show expected, observed, difference and stake', () => {
    const [first] = findings.items
    expect(first?.quotes[0]?.place).toBe('Page\u00a02')
    expect(first?.quotes[0]?.quote?.printed).toContain('523 kWh')
    expect(first?.figures.map(({ label, value }) => `${label} ${value}`)).toEqual([
      'ATTENDU 29,98 €/MWh',
      'SUR LA FACTURE 33,70 €/MWh',
      'ÉCART +3,72\u00a0€/MWh',
      'ENJEU TTC 1,90\u00a0€ à 2,33\u00a0€',
    ])
  })

  it('come with a claim for what weighs enough', () => {
    expect(letter?.subject.text).toContain('contrat 0048488659199')
    expect(letter?.paragraphs.join()).toContain('médiateur national de l’énergie')
    expect(letter?.paragraphs.filter((text) => text.includes('accise'))).toHaveLength(1)
    expect(compose(empty).letter).toBeNull()
  })

  it('that cite many lines show four and count the rest', () => {
    const [finding] = sampleAudit(1).findings
    const evidence = Array.from({ length: 9 }, (_, index) => ({
      source: 'rules' as const,
      page: 1,
      box: null,
      quote: `Ligne ${String(index)}`,
    }))
    const audit = { ...sampleAudit(0), findings: finding ? [{ ...finding, evidence }] : [] }
    const [item] = compose(empty, { audit }).findings.items
    expect(item?.quotes).toHaveLength(4)
    expect(item?.moreQuotes).toBe('et 5 autres lignes')
  })
})

describe('the rest of the report', () => {
  it('lists every line of the bill', () => {
    const bare = specimen('dev-L3-02')
    const { details } = compose(bare)
    const lines =
      bare.energies?.flatMap((supply) => [
        ...(supply.subscription ?? []),
        ...(supply.consumption ?? []),
        ...(supply.taxes ?? []),
      ]) ?? []
    const plain = details.rows.filter(({ kind }) => kind === 'plain')
    expect(plain).toHaveLength(lines.length + (bare.services?.length ?? 0) + (bare.vat?.length ?? 0) + 2)
  })

  it('marks doubtful lines', () => {
    const invoice = fieldInvoice(specimen('dev-L1-01'), { confidence: 0.7 })
    const { details } = compose(empty, { invoice })
    expect(details.doubtNote).toContain('Lecture incertaine')
    expect(compose(specimen('dev-L1-01')).details.doubtNote).toBeNull()
  })

  it('tells real months from estimated ones', () => {
    const history = [
      { month: '2025-01', kwh: 200, nature: 'R' },
      { month: '2025-02', kwh: 180, nature: 'E' },
    ] as const
    const [supply] = compose({ ...empty, energies: [{ energy: 'electricite', history }] }).consumption.supplies
    expect(supply?.months.map(({ isEstimated }) => isEstimated)).toEqual([false, true])
    expect(supply?.natures.map(({ label }) => label)).toEqual(['Mois relevé', 'Mois estimé'])
    expect(supply?.alternative).toContain('févr.\u00a025 180 (estimé)')
  })

  it('names the reference of the price, or says why there is none', () => {
    const { market } = compose(empty, { audit: sampleAudit(0, ['electricite', 'gaz']) })
    expect(market.positions[0]?.scale?.marker).toBe('12,2\u00a0% plus cher')
    expect(market.positions[0]?.source).toContain('TRVE résidentiel option Base 6 kVA, au 01/08/2025')
    expect(market.positions[1]).toMatchObject({
      scale: null,
      sentence: 'Le barème du mois facturé n’est pas dans le référentiel.',
    })
  })

  it('lists what was not read and puts nothing in its place', () => {
    const { reliability, glance } = compose(empty)
    expect(reliability.absent).toContain('net à payer')
    expect(glance.groups).toEqual([])
    expect(compose(specimen('dev-L1-01')).reliability.absent).toEqual([])
  })

  it('carries the date of the clock and the fingerprint of the document', () => {
    const view = compose(empty, { sha256: 'ab12' })
    expect(view.createdAt).toBe('2026-11-21T09:00:00.000Z')
    expect(view.established).toContain('21\u00a0novembre\u00a02026')
    expect(view.methodology.fingerprint?.text).toContain('ab12')
    expect(view.fileName.text).toBe('rapport-facture.pdf')
  })
})

describe('no text of any report', () => {
  const broken = /undefined|NaN|null|\[object|Infinity/

  it('shows a programmer’s word, for any correct bill', () => {
    fc.assert(
      fc.property(randomBillPlan, fc.nat({ max: 40 }), (plan, findings) => {
        const view = compose(consistentBill(plan), { audit: sampleAudit(findings) })
        expect(textsOf(view).filter((text) => broken.test(text))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('shows one for a bill with any leaves missing or absurd', () => {
    const bare = specimen('dev-L3-02')
    const damage = (node: unknown, keep: () => boolean): unknown => {
      if (Array.isArray(node)) return node.map((item) => damage(item, keep))
      if (typeof node === 'object' && node !== null) {
        return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, damage(value, keep)]))
      }
      return keep() ? node : typeof node === 'number' && keep() ? Number.NaN : null
    }
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (choices) => {
        const keep = (): boolean => choices.next().value === true
        const view = compose(damage(bare, keep) as BareInvoice, { audit: sampleAudit(2) })
        expect(textsOf(view).filter((text) => broken.test(text))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
