import { isCurrent } from '../../../../energy/revision-guard.js'
import { regulatedTariff } from '../../../../energy/regulated-tariff.js'
import type { EnergyInvoice, EnergySupply } from '../../../energy-invoice.js'
import { frenchFigure, frenchNumber } from '../../french-figures.js'
import { annualise } from '../../yearly/annualise.js'
import { gap, held, range, silent, type Check, type Rule, type RuleContext } from '../rule.js'
import { usualPowers } from './usual-powers.js'

const KILOWATT_HOURS_PER_KVA = 300
const SMALLEST_POWER = 9

/** E-PWR-02: a power that the consumption of a year does not seem to need. */
export const oversizedPower: Rule = {
  id: 'E-PWR-02',
  family: 'E-PWR',
  severity: 1,
  title: 'Puissance souscrite peut-être trop élevée',
  logic:
    'power from 9 to 36 kVA and less than 300 kWh a year per kVA at the high end of the yearly consumption; at stake: the difference of the regulated subscriptions to the step below, where the grid of the day has both',
  basis:
    'Ordre de grandeur de la consommation par kVA, à confirmer par la puissance maximale du compteur ; grille du tarif réglementé pour l’écart d’abonnement',
  basisConfidence: 'C',
  advice:
    'Vérifiez la puissance maximale atteinte sur votre compteur ou l’espace client du gestionnaire de réseau avant de demander une puissance plus basse.',
  letter: null,
  check: (invoice, context) =>
    invoice.energies
      .filter((supply) => supply.energy?.value === 'electricite')
      .flatMap((supply) => compare(supply, invoice, context)),
}

function compare(supply: EnergySupply, invoice: EnergyInvoice, context: RuleContext): Check[] {
  const power = supply.power_kva
  if (power === null) return [silent('La puissance souscrite n’a pas été lue.')]
  if (power.value < SMALLEST_POWER || power.value > 36) return []
  const year = annualise(supply, invoice, context.earlier)
  if ('reason' in year) return [silent(year.reason)]
  const perKva = year.value.high_kwh / power.value
  if (perKva >= KILOWATT_HOURS_PER_KVA) return [held()]
  const lower = usualPowers.filter((step) => step < power.value).at(-1)
  const saved = lower === undefined ? null : subscriptionDifference(supply, power.value, lower, context)
  const kva = (value: number): string => `${frenchFigure(value, 0, 1)} kVA`
  return [
    gap({
      message: `La puissance souscrite est de ${kva(power.value)} pour au plus ${frenchNumber(year.value.high_kwh, 0)} kWh par an (${year.value.label}), soit moins de ${KILOWATT_HOURS_PER_KVA} kWh par kVA.`,
      expected: lower === undefined ? null : `${kva(lower)} si la puissance maximale atteinte le permet`,
      observed: kva(power.value),
      difference: null,
      rangeEur: saved === null ? null : range(0, saved),
      evidence: [power, supply.total_kwh, ...supply.consumption.map((line) => line.quantity_kwh)],
      inputs: [supply.period.from, supply.period.to],
    }),
  ]
}

/** EUR a year including tax between two powers of the regulated grid of the day; null where it is not known. */
function subscriptionDifference(
  supply: EnergySupply,
  from: number,
  to: number,
  { reference, today }: RuleContext,
): number | null {
  const option = supply.tariff_option?.value
  if (option !== 'base' && option !== 'hphc' && option !== 'tempo') return null
  if (!isCurrent(reference, 'regulated-tariff', reference.regulatedTariff[option], today)) return null
  const [dear, cheap] = [from, to].map(
    (powerKva) => regulatedTariff(reference, { option, powerKva, date: today })?.row.subscriptionTtc ?? null,
  )
  return dear == null || cheap == null ? null : dear - cheap
}
