import type { EnergyInvoice, EnergySupply } from '../../../energy-invoice.js'
import { euros, frenchDate, percent } from '../../french-figures.js'
import { optionGrids } from '../../market/regulated-options.js'
import { annualise } from '../../yearly/annualise.js'
import { yearOfHistory } from '../../yearly/year-of-history.js'
import { gap, held, range, silent, type Check, type Rule, type RuleContext } from '../rule.js'

/** Off-peak share of a home whose water and heating run at night; the rule states it, because no Base bill shows it. */
const ASSUMED_SHARE = 0.35
/** November to March weigh 46 % of a year without electric heating and 64 % with it: halfway tells the two apart. */
const HEATED_WINTER = 0.55
const SMALLEST_SAVING = 30

/** E-OPT-02: a heated home on the Base option. */
export const offPeakWouldPay: Rule = {
  id: 'E-OPT-02',
  family: 'E-OPT',
  severity: 1,
  title: 'Option Base avec un profil de chauffage électrique',
  logic:
    'Base option, at least 55 % of twelve printed months in November to March, and a gain of 30 EUR a year or more on the regulated grids of the last day billed under a stated off-peak share of 35 %',
  basis:
    'Grilles du tarif réglementé de vente, options Base et Heures creuses ; part d’heures creuses de 35 % supposée, à vérifier sur les usages du logement',
  basisConfidence: 'C',
  advice:
    'Estimez la part de vos usages déplaçables la nuit (chauffe-eau, chauffage) avant de demander l’option heures creuses.',
  letter: null,
  check: (invoice, context) =>
    invoice.energies
      .filter((supply) => supply.energy?.value === 'electricite' && supply.tariff_option?.value === 'base')
      .map((supply) => compare(supply, invoice, context)),
}

function compare(supply: EnergySupply, invoice: EnergyInvoice, { reference, earlier }: RuleContext): Check {
  const history = yearOfHistory(supply)
  if ('reason' in history) return silent(history.reason)
  const grids = optionGrids(reference, { supply, invoice, own: 'base', other: 'hphc' })
  if ('reason' in grids) return silent(grids.reason)
  const year = annualise(supply, invoice, earlier)
  if ('reason' in year) return silent(year.reason)
  const { own, other, from } = grids.value
  const { hp, hc } = other.kwhTtc
  const base = own.kwhTtc['base']
  if (hp === undefined || hc === undefined || base === undefined) return silent('La grille des options est incomplète.')
  const perKwh = base - (hp * (1 - ASSUMED_SHARE) + hc * ASSUMED_SHARE)
  const gain = (kilowattHours: number): number => kilowattHours * perKwh + own.subscriptionTtc - other.subscriptionTtc
  const gains = [gain(year.value.low_kwh), gain(year.value.high_kwh)]
  const winter = history.value.winterShare
  if (winter < HEATED_WINTER || Math.min(...gains) < SMALLEST_SAVING) return held(from)
  const share = percent(Math.round(winter * 100))
  return gap(
    {
      message: `${share} de la consommation de l’année tombe de novembre à mars ; avec 35 % d’heures creuses supposées, cette option coûterait au moins ${euros(Math.floor(Math.min(...gains)))} de moins par an selon la grille réglementée du ${frenchDate(from)}.`,
      expected: null,
      observed: `option Base, ${share} de la consommation en hiver`,
      difference: null,
      // Without the assumed share nothing is gained.
      rangeEur: range(0, Math.max(...gains)),
      evidence: [supply.tariff_option, ...supply.history.map((month) => month.kwh)],
      inputs: [supply.power_kva],
    },
    from,
  )
}
