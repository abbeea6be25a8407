import type { EnergyInvoice, EnergySupply } from '../../../energy-invoice.js'
import { frenchDate, percent } from '../../french-figures.js'
import { optionGrids } from '../../market/regulated-options.js'
import { annualise } from '../../yearly/annualise.js'
import { gap, held, range, silent, type Check, type Rule, type RuleContext } from '../rule.js'

/** How far the share over a year may lie above the one of some billed months. */
const SHARE_BAND = 0.1

/** E-OPT-01: too few off-peak kWh for the option to pay. */
export const offPeakShare: Rule = {
  id: 'E-OPT-01',
  family: 'E-OPT',
  severity: 1,
  title: 'Part d’heures creuses sous le seuil de rentabilité',
  logic:
    'off-peak share of the year (that of the bill plus ten points without a year of bills) below (pHP − pBase + Δsubscription/kWh) / (pHP − pHC) on the regulated grids of the last day billed; Base only where it is open, up to 6 kVA',
  basis: 'Grilles du tarif réglementé de vente, options Base et Heures creuses, en vigueur à la fin de la consommation',
  basisConfidence: 'A',
  advice:
    'Déplacez des usages vers les heures creuses (chauffe-eau, lave-linge) ou étudiez l’option Base sur une année entière.',
  letter: null,
  check: (invoice, context) =>
    invoice.energies
      .filter((supply) => supply.energy?.value === 'electricite' && supply.tariff_option?.value === 'hphc')
      .map((supply) => compare(supply, invoice, context)),
}

function compare(supply: EnergySupply, invoice: EnergyInvoice, { reference, earlier }: RuleContext): Check {
  const grids = optionGrids(reference, { supply, invoice, own: 'hphc', other: 'base' })
  if ('reason' in grids) return silent(grids.reason)
  const found = annualise(supply, invoice, earlier)
  if ('reason' in found) return silent(found.reason)
  const year = found.value
  const offPeak = year.band_shares?.hc
  if (offPeak === undefined || year.band_shares?.hp === undefined)
    return silent('Les kWh par poste horaire n’ont pas été lus.')
  const { own, other, from } = grids.value
  const { hp, hc } = own.kwhTtc
  const base = other.kwhTtc['base']
  if (hp === undefined || hc === undefined || base === undefined) return silent('La grille des options est incomplète.')
  const subscriptions = own.subscriptionTtc - other.subscriptionTtc
  const threshold = (kilowattHours: number): number => (hp - base + subscriptions / kilowattHours) / (hp - hc)
  const thresholds = [threshold(year.low_kwh), threshold(year.high_kwh)]
  const highest = Math.min(1, offPeak + (year.band_shares_of_year ? 0 : SHARE_BAND))
  if (highest >= Math.min(...thresholds)) return held(from)
  const lost = (kilowattHours: number, share: number): number =>
    kilowattHours * (threshold(kilowattHours) - share) * (hp - hc)
  const shown = (share: number): string => percent(Math.round(share * 1000) / 10)
  return gap(
    {
      message: `${shown(offPeak)} des kWh sont en heures creuses ; l’option n’est avantageuse qu’à partir de ${shown(Math.min(...thresholds))} selon la grille réglementée du ${frenchDate(from)}.`,
      expected: `au moins ${shown(Math.min(...thresholds))}`,
      observed: shown(offPeak),
      difference: null,
      rangeEur: range(Math.max(0, lost(year.low_kwh, highest)), lost(year.high_kwh, offPeak)),
      evidence: [supply.tariff_option, ...supply.consumption.map((line) => line.quantity_kwh)],
      inputs: supply.consumption.map((line) => line.band),
    },
    from,
  )
}
