import type { ThemeOptions } from '../../pdf/theme-options.js'
import { fieldInvoice, type BareInvoice } from '../../testing/field-invoice.js'
import { fixedClock } from '../../testing/fixed-clock.js'
import type { InvoiceAudit, OfferComparison } from '../audit/audit-result.js'
import { anonymizeReport } from './anonymize-report.js'
import { collectIdentities } from './collect-identities.js'
import { composeInvoiceReport, type InvoiceReportView } from './invoice-report.js'
import { sampleAudit, sampleHighlights } from './sample-audit.test-support.js'
import { blankDocument, specimenTruth } from './specimens.test-support.js'

/** One report to be looked at. */
export interface ReportOfSet {
  readonly name: string
  readonly view: InvoiceReportView
  readonly theme?: ThemeOptions
}

const offers: readonly OfferComparison[] = [
  {
    offer: 'Brise fixe un an',
    supplier: 'Vent du Large',
    energy: 'electricite',
    source: 'grille tarifaire de novembre 2026',
    date: '2026-11-01',
    conditions: ['Prix fixe un an.', 'Souscription en ligne.'],
    variable_price: false,
    low_eur_year: 40,
    high_eur_year: 95,
    claimable: true,
    reason: null,
  },
  {
    offer: 'Marée indexée',
    supplier: 'Vent du Large',
    energy: 'electricite',
    source: 'grille tarifaire de novembre 2026',
    date: '2026-11-01',
    conditions: [],
    variable_price: true,
    low_eur_year: -30,
    high_eur_year: 12.5,
    claimable: false,
    reason: 'L’écart vaut au jour de l’offre.',
  },
]

function viewOf(
  bare: BareInvoice,
  audit: InvoiceAudit,
  highlights = sampleHighlights,
  overallConfidence = 0.97,
): InvoiceReportView {
  const clock = fixedClock('2026-11-21T09:00:00Z')
  return composeInvoiceReport({
    invoice: fieldInvoice(bare),
    audit,
    highlights,
    overallConfidence,
    warnings: [],
    clock,
  })
}

/** The last three months of the printed history as estimated ones. */
function withEstimates(bare: BareInvoice): BareInvoice {
  const energies = bare.energies?.map((supply) => {
    const last = (supply.history?.length ?? 0) - 3
    const history = (supply.history ?? []).map(
      (entry, index) => ({ ...entry, nature: index < last ? 'R' : 'E' }) as const,
    )
    return { ...supply, history }
  })
  return { ...bare, ...(energies && { energies }) }
}

/** The reports whose pages are compared with pictures, and shown by `pnpm reports:gallery`. */
export function reportSet(): readonly ReportOfSet[] {
  const hourly = withEstimates(specimenTruth('dev-L3-01').invoice)
  const found = viewOf(hourly, { ...sampleAudit(4), offers })
  const capped = sampleAudit(1).market_position.map((position) => ({ ...position, gap_percent: 30, capped: true }))
  const identities = collectIdentities(fieldInvoice(hourly), blankDocument)
  return [
    { name: 'electricity', view: found },
    { name: 'anonymous', view: anonymizeReport(found, { identities, dates: 'month', address: 'departement' }) },
    { name: 'dual', view: viewOf(specimenTruth('dev-L2-03').invoice, sampleAudit(0, ['electricite', 'gaz'])) },
    {
      name: 'branded',
      view: viewOf(specimenTruth('dev-L1-01').invoice, { ...sampleAudit(1), market_position: capped }),
      theme: {
        brand: 'Énergie claire',
        contact: 'Énergie claire · contact@energie-claire.example · 01 99 00 12 34',
        disclaimer: 'Étude indicative, sans engagement.',
        colors: { accent: '#ffc629' },
      },
    },
    {
      name: 'nothing-read',
      view: viewOf({}, { ...sampleAudit(0), passed: [], market_position: [] }, [], 0),
    },
  ]
}
