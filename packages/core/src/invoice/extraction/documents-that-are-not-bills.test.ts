import { describe, expect, it } from 'vitest'
import type { PageLayout } from '../../layout/cell.js'
import { pageOfTexts } from '../../testing/page-of-cells.js'
import { classifyEnergy } from './classify-energy.js'
import { decideEnergyType } from './decide-energy-type.js'
import { collectReadings } from './readings/collect-readings.js'
import { collectChargeRows } from './tables/collect-charge-rows.js'

/** Lines of cells, one under the other; "|" sets cells apart. */
function pageOf(lines: readonly string[]): PageLayout {
  return pageOfTexts(
    lines.flatMap((line, index) =>
      line.split('|').map((text, column) => ({ text: text.trim(), x: 40 + 180 * column, y: 40 + 18 * index })),
    ),
  )
}

function classify(lines: readonly string[]) {
  const layouts = [pageOf(lines)]
  const rows = collectChargeRows(layouts)
  return { layouts, classification: classifyEnergy(layouts, rows, collectReadings(layouts)) }
}

const nearMisses: Readonly<Record<string, readonly string[]>> = {
  'a water bill': [
    'Votre facture d’eau du 12/03/2026 n° 2026-114432',
    'Abonnement du 01/01/2026 au 28/02/2026 | 14,20 €',
    'Consommation du 01/01/2026 au 28/02/2026 | 31 m³ | 2,1050 € | 65,26 €',
    'Index de début 1 204 | Index de fin 1 235',
    'TVA 5,5 % sur 79,46 € | 4,37 €',
    'Total TTC | 83,83 €',
    'Net à payer avant le 30/03/2026 | 83,83 €',
    'En cas de litige : Médiation de l’eau',
  ],
  'a telephone bill': [
    'Facture n° 88214407 du 04/02/2026',
    'Abonnement Fibre et mobile du 01/02/2026 au 28/02/2026 | 34,99 €',
    'Consommations hors forfait | 3,20 €',
    'Total HT | 31,83 €',
    'TVA 20 % | 6,36 €',
    'Total TTC | 38,19 €',
    'Prélevé le 15/02/2026',
  ],
  'a bill of a heating network': [
    'Facture de chaleur n° RC-2026-0217',
    'Réseau de chaleur urbain, sous-station SST 114',
    'Abonnement R2 du 01/01/2026 au 31/01/2026 | 52 kW | 412,00 €',
    'Consommation R1 du 01/01/2026 au 31/01/2026 | 18,4 MWh | 1 472,00 €',
    'Total HT | 1 884,00 €',
    'TVA 5,5 % sur 1 884,00 € | 103,62 €',
    'Total TTC | 1 987,62 €',
  ],
  'an offer of a supplier': [
    'Proposition commerciale d’électricité',
    'Point de livraison 14 520 639 874 213 | Puissance souscrite 9 kVA',
    'Abonnement | 15,20 €/mois | 182,40 €',
    'Consommation estimée 6 200 kWh/an | 0,1520 €/kWh | 942,40 €',
    'Accise sur l’électricité 6 200 kWh | 30,85 €/MWh | 191,27 €',
    'Total estimé TTC par an | 1 579,28 €',
    'Bon pour accord, le',
  ],
  'a bank statement': [
    'Relevé de compte n° 3 du 01/03/2026 au 31/03/2026',
    'Date | Libellé | Débit',
    '05/03/2026 | PRLV SEPA EDF ELECTRICITE facture 70 kWh | 84,12 €',
    '08/03/2026 | PRLV SEPA ENGIE GAZ abonnement | 61,30 €',
    'Solde au 31/03/2026 | 1 204,55 €',
  ],
  'a notice of a new price': [
    'Votre facture d’électricité va changer',
    'Au 1er août 2026, l’abonnement passe de 15,20 €/mois à 15,86 €/mois',
    'et le prix du kWh de 0,1952 €/kWh à 0,2001 €/kWh',
    'Puissance souscrite 6 kVA. Médiateur national de l’énergie',
    'Vous n’avez rien à payer ni à faire.',
  ],
}

describe('documents that look like energy bills', () => {
  const cases = Object.entries(nearMisses).flatMap(([name, lines]) =>
    (['auto', 'electricite', 'gaz', 'dual'] as const).map((type) => ({ name, lines, type })),
  )

  it.each(cases)('$name is refused when $type is asked for', ({ lines, type }) => {
    const { layouts, classification } = classify(lines)
    for (const strict of [true, false]) {
      expect(() => decideEnergyType(classification, layouts, { type, strict })).toThrow(
        expect.objectContaining({ code: 'not_an_energy_bill' }),
      )
    }
  })

  it('a bill with the same words is none of them', () => {
    const { classification } = classify([
      'Votre facture d’électricité du 12/03/2026 n° 2026-114432',
      'Point de livraison 14 520 639 874 213 | Puissance souscrite 9 kVA',
      'Abonnement du 01/01/2026 au 28/02/2026 | 15,20 €/mois | 30,40 €',
      'Consommation du 01/01/2026 au 28/02/2026 | 931 kWh | 0,1520 €/kWh | 141,51 €',
      'Accise sur l’électricité du 01/01/2026 au 28/02/2026 | 931 kWh | 28,72 €',
      'Total TTC | 240,76 €',
    ])
    expect(classification).toMatchObject({ type: 'electricite', isBill: true })
  })
})
