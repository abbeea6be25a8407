import { describe, expect, it } from 'vitest'
import { fieldInvoice, type BareInvoice } from '../../../testing/field-invoice.js'
import type { OfferComparison } from '../../audit/audit-result.js'
import { anonymizeReport } from '../anonymize-report.js'
import { composeInvoiceReport } from '../invoice-report.js'
import { sampleAudit } from '../sample-audit.test-support.js'
import { specimenTruth } from '../specimens.test-support.js'

const offer: OfferComparison = {
  offer: 'Brise fixe',
  supplier: 'Vent du Large',
  energy: 'electricite',
  source: 'https://vent-du-large.example/tarifs',
  date: '2026-11-01',
  conditions: ['Souscription en ligne chez Vent du Large.'],
  variable_price: false,
  low_eur_year: 40,
  high_eur_year: 95,
  claimable: true,
  reason: null,
}
const viewOf = (bare: BareInvoice, audit = sampleAudit(1)) =>
  composeInvoiceReport({ invoice: fieldInvoice(bare), audit, highlights: [], overallConfidence: 1, warnings: [] })
const hourly = specimenTruth('dev-L3-01').invoice

describe('the comparison of options', () => {
  it('recomputes the bill under each option that its kWh allow, and says why not for the others', () => {
    const { rows, caution } = viewOf(hourly).comparison
    expect(rows.map(({ label, amount, difference }) => [label, amount, difference])).toEqual([
      ['Votre contrat, facture recalculée', '175,88\u00a0€', ''],
      ['Tarif réglementé, option Base', '185,38\u00a0€', '+9,50\u00a0€'],
      ['Tarif réglementé, votre option Heures pleines / heures creuses', '', ''],
      ['Tarif réglementé, option Tempo', '', ''],
    ])
    for (const { amount, note } of rows) expect(amount === '').toBe(note !== '')
    expect(caution).toContain('jours facturés seulement')
  })

  it.each([
    ['a gas bill', specimenTruth('dev-L2-01').invoice, 'ne concernent que l’électricité'],
    ['a bill without a total', { ...hourly, totals: {} }, 'Le total TTC de la facture n’a pas été lu'],
    ['a bill with missing lines', { ...hourly, totals: { ttc: 400 } }, 'des lignes manquent à la lecture'],
    ['nothing', {}, 'n’a pas pu être lue ligne à ligne'],
  ] satisfies [string, BareInvoice, string][])('shows no table for %s, and says why', (_, bare, reason) => {
    const { rows, sentence, caution } = viewOf(bare).comparison
    expect({ rows, caution }).toEqual({ rows: [], caution: null })
    expect(sentence).toContain(reason)
  })

  it('stands back where the audit compares no price', () => {
    const audit = sampleAudit(1)
    const refused = audit.market_position.map((position) => ({ ...position, claimable: false, reason: 'Hors grille.' }))
    expect(viewOf(hourly, { ...audit, market_position: refused }).comparison).toMatchObject({
      rows: [],
      sentence: 'Hors grille.',
    })
  })
})

describe('the offers compared', () => {
  const costlier = {
    ...offer,
    offer: 'Autre',
    low_eur_year: -30,
    high_eur_year: 12.5,
    variable_price: true,
    reason: 'Prix variable.',
  }
  const dearer = { ...offer, low_eur_year: -80, high_eur_year: -20, reason: 'L’offre n’est pas moins chère.' }
  const unknown = { ...offer, low_eur_year: null, high_eur_year: null, reason: 'Autre puissance.' }
  const view = viewOf(hourly, { ...sampleAudit(1), offers: [offer, costlier, dearer, unknown] })

  it('say what would be paid less or more in a year', () => {
    expect(view.comparison.offers?.rows.map(({ difference }) => difference)).toEqual([
      '40\u00a0€ à 95\u00a0€ de moins',
      '30\u00a0€ de plus à 12,50\u00a0€ de moins',
      '20\u00a0€ à 80\u00a0€ de plus',
      '–',
    ])
    expect(view.comparison.offers?.rows[0]?.details?.text).toContain('prix au 01/11/2026')
    expect(viewOf(hourly).comparison.offers).toBeNull()
  })

  it('lose their names, sources and conditions in the anonymous report', () => {
    const anonymous = JSON.stringify(anonymizeReport(view, { identities: [] }).comparison)
    expect(anonymous).toContain('Offre comparée n°\u00a01 : prix au 01/11/2026.')
    expect(anonymous).not.toMatch(/Brise|Vent du Large|vent-du-large/)
  })
})
