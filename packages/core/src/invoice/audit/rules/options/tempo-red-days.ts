import type { Band, EnergyInvoice, EnergySupply } from '../../../energy-invoice.js'
import { euros, frenchDate, percent } from '../../french-figures.js'
import { optionGrids } from '../../market/regulated-options.js'
import { annualise } from '../../yearly/annualise.js'
import { gap, held, range, silent, type Check, type Rule, type RuleContext } from '../rule.js'

/** E-OPT-03: a year of Tempo that costs more than Base. */
export const tempoRedDays: Rule = {
  id: 'E-OPT-03',
  family: 'E-OPT',
  severity: 1,
  title: 'Tempo plus cher que Base sur une année',
  logic:
    'Tempo bills over at least 335 consecutive days: the kWh of their six bands cost more at the regulated Tempo grid than at Base, both of the last day billed, up to 6 kVA; a part of a year proves nothing, because red days fall in winter alone',
  basis: 'Grilles du tarif réglementé de vente, options Tempo et Base, en vigueur à la fin de la consommation',
  basisConfidence: 'B',
  advice: 'Réduisez la consommation des jours rouges (6 h à 22 h) ou étudiez une autre option.',
  letter: null,
  check: (invoice, context) =>
    invoice.energies
      .filter((supply) => supply.energy?.value === 'electricite' && supply.tariff_option?.value === 'tempo')
      .map((supply) => compare(supply, invoice, context)),
}

function compare(supply: EnergySupply, invoice: EnergyInvoice, { reference, earlier }: RuleContext): Check {
  const year = annualise(supply, invoice, earlier)
  if ('reason' in year) return silent(year.reason)
  const shares = year.value.band_shares
  if (!year.value.band_shares_of_year || shares === null)
    return silent('Les jours rouges tombent en hiver : il faut les factures d’une année entière.')
  const grids = optionGrids(reference, { supply, invoice, own: 'tempo', other: 'base' })
  if ('reason' in grids) return silent(grids.reason)
  const { own, other, from } = grids.value
  const base = other.kwhTtc['base']
  const prices = (Object.entries(shares) as [Band, number][]).map(
    ([band, share]) => share * (own.kwhTtc[band] ?? Number.NaN),
  )
  const tempo = prices.reduce((sum, price) => sum + price, 0)
  if (base === undefined || Number.isNaN(tempo)) return silent('Les six postes de l’option Tempo n’ont pas été lus.')
  const lost = (kilowattHours: number): number =>
    kilowattHours * (tempo - base) + own.subscriptionTtc - other.subscriptionTtc
  const losses = [lost(year.value.low_kwh), lost(year.value.high_kwh)]
  if (Math.min(...losses) <= 0) return held(from)
  const red = percent(Math.round(((shares.rouge_hp ?? 0) + (shares.rouge_hc ?? 0)) * 1000) / 10)
  return gap(
    {
      message: `Avec ${red} des kWh en jours rouges, l’option Tempo coûte de ${euros(Math.floor(Math.min(...losses)))} à ${euros(Math.ceil(Math.max(...losses)))} de plus par an que l’option Base selon la grille réglementée du ${frenchDate(from)}.`,
      expected: null,
      observed: `${red} des kWh en jours rouges`,
      difference: null,
      rangeEur: range(Math.min(...losses), Math.max(...losses)),
      evidence: [supply.tariff_option, ...supply.consumption.map((line) => line.quantity_kwh)],
      inputs: supply.consumption.map((line) => line.band),
    },
    from,
  )
}
