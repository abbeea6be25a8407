import type { EnergyInvoice, EnergyInvoiceAnalysis, EnergySupply, Evidence, Field } from '@constat/core'

/** The smallest well-formed PDF of one blank page, told from its twin by a comment. */
export function blankPdf(comment = 'blank'): Uint8Array {
  const text = `%PDF-1.4
%${comment}
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`
  return new TextEncoder().encode(text)
}

/** Name on the sample bill: looked for where no name may appear. */
export const sampleCustomerName = 'Rémi Mirandon'

/** What the analysis of a plausible electricity bill gives; for tests of what is around the analysis. */
export function sampleAnalysis(): EnergyInvoiceAnalysis {
  return {
    invoice: sampleInvoice(),
    audit: {
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
          evidence: [evidence(1, 'Total TTC 112,40 €')],
          advice: 'Demandez au fournisseur le détail du total.',
          letter: 'Le total TTC de ma facture dépasse la somme du montant hors taxes et de la TVA.',
        },
      ],
      passed: ['E-ARI-01', 'E-TAX-01'],
      not_evaluated: [{ rule_id: 'E-TAX-05', reason: 'La base de la CTA n’est pas imprimée.' }],
      recomputation: {
        lines: [],
        expected: null,
        billed: { ht: 92.5, vat: 15.9, ttc: 112.4 },
        difference_ttc: null,
        reason: 'Les lignes de la facture n’ont pas été lues.',
      },
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
      review: [],
      offers: [],
      yearly_consumption: [],
      savings: {
        reference: null,
        reference_date: null,
        claimable: false,
        low_eur_year: null,
        high_eur_year: null,
        assumptions: [],
        reason: 'Écart trop faible.',
      },
      reference_date: '2025-08-01',
    },
    highlights: [
      '448 kWh facturés du 14/06/2025 au 13/08/2025, soit environ 2 700 kWh par an.',
      'Prix moyen de 0,2016 € TTC par kWh, proche du tarif réglementé à la même date.',
      'Un écart de 4,00 € est à vérifier sur le total TTC.',
    ],
    reports: { full: blankPdf('rapport complet'), anonymous: blankPdf('rapport anonyme') },
    overall_confidence: 0.96,
    needs_review: false,
    warnings: [],
    provenance: {
      sha256: 'ab'.repeat(32),
      sources: ['rules'],
      version: '0.1.0',
      analyzed_at: '2026-11-20T09:00:00.000Z',
      ocr: null,
      model: null,
    },
    pages: [{ number: 1, widthPt: 595, heightPt: 842, origin: 'text-layer' }],
    timings: { reading: 12, extraction: 9, audit: 3, report: 24, total: 48 },
  }
}

function sampleInvoice(): EnergyInvoice {
  return {
    schema_version: 'energy-invoice/1',
    energy_type: field('electricite', 'Électricité'),
    kind: field('facture', 'Facture'),
    invoice: {
      number: field('16829071271', 'Facture n° 16829071271'),
      issue_date: field('2025-08-18', '18/08/2025'),
      due_date: null,
      next_invoice_date: null,
      payment_method: null,
    },
    supplier: {
      name: field('EDF', 'EDF'),
      printed_name: null,
      siren: null,
      vat_number: null,
      website: null,
      customer_service_phone: null,
    },
    offer: { name: field('Tarif Bleu', 'Tarif Bleu'), regulated: null, price_type: null, end_date: null },
    customer: {
      name: field(sampleCustomerName, sampleCustomerName),
      billing_address: null,
      site_address: null,
      client_reference: null,
      contract_reference: null,
      account_reference: null,
    },
    energies: [sampleSupply()],
    services: [],
    vat: [],
    totals: {
      ht: field(92.5, '92,50 €'),
      vat: field(15.9, '15,90 €'),
      ttc: field(112.4, 'Total TTC 112,40 €'),
      already_paid: null,
      previous_balance: null,
      energy_voucher: null,
      net_to_pay: field(112.4, '112,40 €'),
    },
    instalment: null,
    mentions: {
      mediator: null,
      complaint_contact: null,
      supplier_address: null,
      network_emergency_phone: null,
      regulated_stated: null,
      estimation_basis: null,
      energy_mix: null,
    },
  }
}

function sampleSupply(): EnergySupply {
  return {
    energy: field('electricite', 'Électricité'),
    delivery_point: null,
    power_kva: field(6, '6 kVA'),
    tariff_option: field('base', 'Base'),
    network_tariff: null,
    meter: { serial: null, communicating: null },
    period: { from: field('2025-06-14', '14/06/2025'), to: field('2025-08-13', '13/08/2025') },
    readings: [],
    consumption: [],
    total_kwh: field(448, '448 kWh'),
    volume_m3: null,
    conversion_coefficient: null,
    annual_reference_kwh: null,
    subscription: [],
    network_share_ht: null,
    taxes: [],
    history: [],
    total_ht: null,
    total_ttc: null,
  }
}

function field<T>(value: T, quote: string): Field<T> {
  return { value, confidence: 0.97, evidence: [evidence(1, quote)] }
}

function evidence(page: number, quote: string): Evidence {
  return { source: 'rules', page, box: { x: 0.1, y: 0.4, width: 0.2, height: 0.02 }, quote }
}
