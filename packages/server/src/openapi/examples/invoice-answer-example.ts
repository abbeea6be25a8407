import type { InvoiceAnswer } from '../../http/schemas/invoice-answer-schema.js'
import { invoiceExample } from './invoice-example.js'

/** The first bytes of a PDF in base64: a whole report has some 60,000 of these characters. */
const report = 'JVBERi0xLjcKJeLjz9MK'
const reason = 'Écart trop faible pour conclure à une économie.'

/** An answer as the document shows it. */
export const invoiceAnswerExample: InvoiceAnswer = {
  non_anonymous_report_base64: report,
  anonymous_report_base64: report,
  highlights: [
    '448 kWh facturés du 14/06/2025 au 13/08/2025, soit environ 2 700 kWh par an.',
    'Prix moyen de 0,2016 € TTC par kWh, proche du tarif réglementé à la même date.',
    'Un écart de 4,00 € est à vérifier sur le total TTC.',
  ],
  user_id: 123,
  invoice_id: 456,
  external_ref: 'ABC-2025-09',
  request_id: '5f0c9c1e-5a0f-4c3f-9d2a-0d7d8f6f0a11',
  energy_type: 'electricite',
  pages: 2,
  overall_confidence: 0.96,
  needs_review: false,
  review_id: null,
  warnings: [],
  findings: [
    {
      rule_id: 'E-ARI-02',
      family: 'E-ARI',
      severity: 3,
      title: 'Total TTC différent de la somme HT + TVA',
      message: 'Le total TTC imprimé (112,40 €) dépasse de 4,00 € la somme du HT et de la TVA (108,40 €).',
      basis: 'Cohérence arithmétique de la facture (arrêté du 18 avril 2012, art. 4)',
      expected: '108,40 €',
      observed: '112,40 €',
      difference: 4,
      range_eur: [4, 4],
      confidence: 0.97,
      evidence: [
        {
          source: 'rules',
          page: 1,
          box: { x: 0.62, y: 0.41, width: 0.2, height: 0.015 },
          quote: 'Total TTC 112,40 €',
        },
      ],
      advice: 'Demandez au fournisseur le détail du total.',
      letter: 'Le total TTC de ma facture dépasse la somme du montant hors taxes et de la TVA.',
    },
  ],
  rules_passed: ['E-ARI-01', 'E-TAX-01'],
  rules_not_evaluated: [{ rule_id: 'E-TAX-05', reason: 'La base de la CTA n’est pas imprimée.' }],
  market_position: [
    {
      energy: 'electricite',
      reference: 'TRVE résidentiel option Base 6 kVA',
      reference_date: '2025-08-01',
      billed_eur_kwh: 0.2016,
      reference_eur_kwh: 0.1952,
      gap_percent: 3.3,
      capped: false,
      claimable: true,
      reason: null,
    },
  ],
  savings: {
    claimable: false,
    reference: null,
    reference_date: null,
    low_eur_year: null,
    high_eur_year: null,
    assumptions: [],
    reason,
  },
  yearly_consumption: [
    {
      energy: 'electricite',
      low_kwh: 2430,
      high_kwh: 2970,
      source: 'profile',
      label: 'profil saisonnier, facture du 14/06/2025 au 13/08/2025',
      from: '2025-06-14',
      to: '2025-08-13',
      uncertainty: 0.1,
      band_shares: { base: 1 },
      band_shares_of_year: true,
    },
  ],
  reference_date: '2025-08-01',
  invoice: invoiceExample,
  provenance: {
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    sources: ['rules'],
    version: '0.1.0',
    analyzed_at: '2026-11-20T09:00:00.000Z',
    ocr: null,
    model: null,
  },
  timings: { reading: 62, extraction: 9, audit: 3, report: 120, total: 194 },
}
