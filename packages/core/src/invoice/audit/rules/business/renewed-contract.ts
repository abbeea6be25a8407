import type { EnergyInvoice, EnergySupply } from '../../../energy-invoice.js'
import { spanOf } from '../../billed-period.js'
import { earlierSupplies, noEarlierBill } from '../../earlier-supplies.js'
import { eurosPerKilowattHour, frenchDate } from '../../french-figures.js'
import { isProfessional } from '../../market/customer-kind.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

/** E-B2B-09: a fixed-term contract went on at a higher price after its printed end. */
export const renewedContract: Rule = {
  id: 'E-B2B-09',
  family: 'E-B2B',
  severity: 2,
  title: 'Contrat reconduit à un prix plus élevé après son terme',
  logic:
    'customer with a legal form, up to 36 kVA or below 30 000 kWh of gas a year: all days lie after the end of the contract that the bill before printed, and a band costs more than on it; the amount is counted with E-PRC-07',
  basis:
    'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 4 : date de fin et préavis du contrat à durée déterminée des petits professionnels',
  basisConfidence: 'A',
  advice: 'Cherchez la clause de reconduction, son préavis et l’information reçue avant le terme.',
  letter:
    'Mon contrat a été reconduit à un prix plus élevé. {constat} Je vous remercie de m’indiquer la clause de reconduction, le préavis et la date à laquelle j’en ai été informé.',
  check: (invoice, { earlier }) =>
    isProfessional(invoice) ? invoice.energies.filter(isSmall).flatMap((supply) => compare(supply, earlier)) : [],
}

function isSmall({ energy, power_kva: power, annual_reference_kwh: yearly }: EnergySupply): boolean {
  if (energy?.value === 'gaz') return yearly !== null && yearly.value < 30_000
  return power !== null && power.value <= 36
}

function compare(supply: EnergySupply, earlier: readonly EnergyInvoice[]): Check[] {
  const before = earlierSupplies(supply, earlier).at(-1)
  if (before === undefined) return [silent(noEarlierBill)]
  const end = before.invoice.offer.end_date
  const span = spanOf(supply.consumption)
  if (end === null) return []
  if (span === null) return [silent('Les dates de la consommation n’ont pas toutes été lues.')]
  if (span.from <= end.value) return [held()]
  const dearer = supply.consumption.flatMap((line) => {
    const old = before.supply.consumption.filter(({ band }) => band !== null && band.value === line.band?.value).at(-1)
    const [price, was] = [line.unit_price_ht, old?.unit_price_ht ?? null]
    return price !== null && was !== null && price.value > was.value + 0.00005 ? [{ price, was }] : []
  })
  const [first] = dearer
  if (first === undefined) return [held()]
  return [
    gap({
      message: `Le contrat courait jusqu’au ${frenchDate(end.value)} ; le kWh est passé de ${eurosPerKilowattHour(first.was.value)} à ${eurosPerKilowattHour(first.price.value)} hors taxes après cette date.`,
      expected: null,
      observed: eurosPerKilowattHour(first.price.value),
      difference: null,
      rangeEur: null,
      evidence: [first.price],
      inputs: [first.was, end, supply.delivery_point],
    }),
  ]
}
