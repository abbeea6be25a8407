import type { Finding, InvoiceAudit } from '../audit/audit-result.js'

/** Findings as the audit words them, for the tests and the gallery of the reports. */
const samples: readonly Finding[] = [
  {
    rule_id: 'E-TAX-03',
    family: 'E-TAX',
    severity: 3,
    title: 'Taux d’accise différent du barème',
    message:
      'La facture applique une accise de 33,70 €/MWh à 523 kWh consommés en novembre 2025, alors que le barème en vigueur à ces dates est de 29,98 €/MWh.',
    basis: 'Code des impositions sur les biens et services, art. L. 312-37 ; arrêté du 24 juillet 2025',
    expected: '29,98 €/MWh',
    observed: '33,70 €/MWh',
    difference: 3.72,
    range_eur: [1.9, 2.33],
    confidence: 0.96,
    evidence: [
      {
        source: 'rules',
        page: 2,
        box: { x: 0.1, y: 0.4, width: 0.8, height: 0.02 },
        quote: 'Accise sur l’électricité du 12/09/2025 au 11/11/2025 523 kWh 33,70 €/MWh 17,63 € 20 %',
      },
    ],
    advice: 'Demandez au fournisseur le taux appliqué et la rectification de la ligne d’accise.',
    letter:
      'La ligne d’accise applique un taux de 33,70 €/MWh, alors que le barème public à ces dates est de 29,98 €/MWh. Je vous demande de rectifier cette ligne et la TVA correspondante.',
  },
  {
    rule_id: 'E-ARI-06',
    family: 'E-ARI',
    severity: 3,
    title: 'Différence des index et quantité facturée',
    message: 'La différence des index imprimés est de 511 kWh, alors que 523 kWh sont facturés.',
    basis: 'Arrêté du 18 avril 2012, art. 6',
    expected: '511 kWh',
    observed: '523 kWh',
    difference: 12,
    range_eur: [2.4, 2.4],
    confidence: 0.9,
    evidence: [
      { source: 'rules', page: 2, box: null, quote: 'Heures pleines 51 312 (relevé) 51 524 (relevé) 212 kWh' },
      { source: 'rules', page: 2, box: null, quote: 'Consommation totale 523 kWh' },
    ],
    advice: 'Comparez les index avec votre compteur et demandez le détail du calcul.',
    letter:
      'La quantité facturée dépasse de 12 kWh la différence des index imprimés. Je vous demande d’en justifier le calcul.',
  },
  {
    rule_id: 'E-RDG-01',
    family: 'E-RDG',
    severity: 2,
    title: 'Index estimés au début et à la fin de la période',
    message: 'Les deux index de la période sont estimés ; la consommation facturée n’a pas été mesurée.',
    basis: 'Code de la consommation, art. L. 224-11 et L. 224-12',
    expected: null,
    observed: null,
    difference: null,
    range_eur: null,
    confidence: 0.82,
    evidence: [{ source: 'rules', page: 1, box: null, quote: null }],
    advice: 'Transmettez un auto-relevé, puis demandez une facture rectifiée.',
    letter: 'Les deux index de la période sont estimés. Je vous transmets mon relevé et demande une facture rectifiée.',
  },
  {
    rule_id: 'E-PWR-02',
    family: 'E-PWR',
    severity: 1,
    title: 'Puissance peut-être supérieure au besoin',
    message: 'La consommation annuelle est faible au regard de la puissance souscrite de 9 kVA.',
    basis: 'Repère d’usage, sans valeur réglementaire',
    expected: null,
    observed: '9 kVA',
    difference: null,
    range_eur: null,
    confidence: 0.6,
    evidence: [],
    advice: 'Vérifiez la puissance maximale atteinte dans votre espace client du gestionnaire de réseau.',
    letter: '',
  },
]

/** An audit with the first samples, over and over, up to the number asked for. */
export function sampleAudit(
  findingCount: number,
  energies: readonly ('electricite' | 'gaz')[] = ['electricite'],
): InvoiceAudit {
  const findings = Array.from({ length: findingCount }, (_, index) => samples[index % samples.length])
    .filter((finding) => finding !== undefined)
    .sort((one, other) => other.severity - one.severity)
  return {
    findings,
    passed: [
      'E-ARI-01',
      'E-ARI-02',
      'E-ARI-03',
      'E-ARI-04',
      'E-ARI-05',
      'E-TAX-01',
      'E-TAX-02',
      'E-TAX-04',
      'E-TAX-06',
    ],
    not_evaluated: [
      { rule_id: 'E-ARI-07', reason: 'La facture ne porte pas de gaz.' },
      { rule_id: 'E-TAX-05', reason: 'La puissance souscrite n’a pas été lue.' },
    ],
    recomputation: {
      lines: [
        {
          place: 'energies.0.taxes.0',
          part: 'tax',
          from: '2025-09-12',
          to: '2025-11-11',
          billed_ht: 17.63,
          expected_ht: 15.68,
          difference_ht: 1.95,
          vat_rate: 20,
          reason: null,
        },
      ],
      expected: null,
      billed: { ht: null, vat: null, ttc: null },
      difference_ttc: null,
      reason: 'Une ligne de la facture n’a pas été lue.',
    },
    market_position: energies.map((energy, index) => ({
      energy,
      reference: energy === 'gaz' ? 'Prix repère de vente de gaz, novembre 2025' : 'TRVE résidentiel option Base 6 kVA',
      reference_date: '2025-08-01',
      billed_eur_kwh: index === 0 ? 0.2191 : null,
      reference_eur_kwh: index === 0 ? 0.1952 : null,
      gap_percent: index === 0 ? 12.2 : null,
      capped: false,
      claimable: index === 0,
      reason: index === 0 ? null : 'Le barème du mois facturé n’est pas dans le référentiel.',
    })),
    review: [],
    offers: [],
    yearly_consumption: [],
    savings: {
      reference: null,
      reference_date: null,
      claimable: findingCount > 0,
      low_eur_year: findingCount > 0 ? 40 : null,
      high_eur_year: findingCount > 0 ? 90 : null,
      assumptions:
        findingCount > 0
          ? [
              'Consommation annuelle entre 2 900 et 3 300 kWh, d’après l’historique imprimé',
              'Même puissance, même option',
            ]
          : [],
      reason:
        findingCount > 0 ? null : 'Le prix facturé est au niveau du repère : aucune économie ne peut être annoncée.',
    },
    reference_date: '2026-08-01',
  }
}

/** Highlights as they accompany an analysis. */
export const sampleHighlights: readonly string[] = [
  'Économies potentielles estimées : entre 40 € et 90 € par an TTC à consommation égale (référentiel au 01/08/2026, confiance 82 %).',
  'Position marché : votre kWh est 12 % au-dessus du tarif réglementé de même option au 01/08/2025.',
  'Écart constaté : accise appliquée à 33,70 €/MWh au lieu de 29,98 €/MWh.',
  'Fiabilité : index relevés, douze mois d’historique.',
]
