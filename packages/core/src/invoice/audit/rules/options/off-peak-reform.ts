import type { EnergySupply } from '../../../energy-invoice.js'
import { spanOf } from '../../billed-period.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

/** First and last day on which the hours of a site may be changed. */
const reform = { from: '2025-11-01', to: '2027-10-31' }

/** E-OPT-04: the off-peak hours may have moved. */
export const offPeakReform: Rule = {
  id: 'E-OPT-04',
  family: 'E-OPT',
  severity: 1,
  title: 'Heures creuses : plages horaires en cours de changement',
  logic: 'HP/HC option with off-peak kWh billed for days between 2025-11-01 and 2027-10-31',
  basis:
    'Délibération de la CRE sur le TURPE 7 et calendrier d’Enedis : de novembre 2025 à octobre 2027, au moins 5 heures creuses la nuit et jusqu’à 3 heures entre 11 h et 17 h ; information par le fournisseur au moins un mois avant',
  basisConfidence: 'A',
  advice:
    'Vérifiez les plages affichées par votre compteur ou l’espace client du gestionnaire de réseau, puis la programmation du chauffe-eau.',
  letter:
    'Les plages d’heures creuses changent entre novembre 2025 et octobre 2027. {constat} Je vous remercie de m’indiquer celles de mon site et la date de leur changement.',
  check: ({ energies }) => energies.filter((supply) => supply.energy?.value === 'electricite').flatMap(compare),
}

function compare(supply: EnergySupply): Check[] {
  const option = supply.tariff_option
  if (option === null) return [silent('L’option tarifaire n’a pas été lue.')]
  if (option.value !== 'hphc') return []
  const offPeak = supply.consumption.filter((line) => line.band?.value === 'hc')
  const period = spanOf(offPeak)
  if (period === null) return [silent('Les dates des heures creuses facturées n’ont pas été lues.')]
  if (period.to < reform.from || period.from > reform.to) return [held()]
  return [
    gap({
      message:
        'Des heures creuses sont facturées pendant la réforme de leurs plages : les heures du site ont pu changer ou vont changer.',
      expected: null,
      observed: null,
      difference: null,
      rangeEur: null,
      evidence: [option, ...offPeak.map((line) => line.quantity_kwh)],
      inputs: offPeak.map((line) => line.to),
    }),
  ]
}
