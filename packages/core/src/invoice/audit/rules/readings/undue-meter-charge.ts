import { daysInclusive } from '../../../../energy/iso-calendar.js'
import type { EnergyInvoice, ServiceLine } from '../../../energy-invoice.js'
import { billedPeriod } from '../../billed-period.js'
import { euros } from '../../french-figures.js'
import { gap, held, range, silent, type Check, type Rule } from '../rule.js'
import { meterChargeLines } from './meter-charge.js'

/** EUR including tax for two months, with and without a self-reading in the year. */
const tariffs = [6.48, 4.14]
const TOLERANCE = 0.06

/** E-RDG-13: that charge on a site with a communicating meter, or at another amount. */
export const undueMeterCharge: Rule = {
  id: 'E-RDG-13',
  family: 'E-RDG',
  severity: 2,
  title: 'Frais de compteur non communicant à vérifier',
  logic:
    'such a charge on a site whose meter communicates; or, over whole pairs of months, not 6.48 nor 4.14 EUR including tax each (± 0.06)',
  basis:
    'TURPE 7 : composante annuelle de comptage des compteurs non communicants (6,48 € ou 4,14 € TTC par deux mois)',
  basisConfidence: 'B',
  advice: 'Demandez le remboursement de ces frais s’ils ne correspondent pas à votre compteur ou au tarif publié.',
  letter:
    'Ma facture compte des frais de compteur non communicant qui me semblent inexacts. {constat} Je vous remercie de les vérifier et de les rembourser s’ils ne sont pas dus.',
  check: (invoice) => meterChargeLines(invoice).map((line) => compare(line, invoice)),
}

function compare(line: ServiceLine, { energies }: EnergyInvoice): Check {
  const { amount_ht: amount, label } = line
  if (amount === null) return silent('Le montant des frais de compteur non communicant n’a pas été lu.')
  const cost = Math.round(amount.value * (100 + (line.vat_rate?.value ?? 20))) / 100
  const communicating =
    energies.map((supply) => supply.meter.communicating).find((field) => field?.value === true) ?? null
  if (communicating !== null)
    return gap({
      message: `Des frais de compteur non communicant de ${euros(cost)} TTC sont facturés, alors que le compteur du site est communicant.`,
      expected: euros(0),
      observed: euros(cost),
      difference: cost,
      rangeEur: range(cost, cost),
      evidence: [label, amount, communicating],
    })
  const period = billedPeriod(line)
  const pairs = period === null ? 1 : Math.max(1, Math.round((daysInclusive(period) ?? 61) / 61))
  if (tariffs.some((tariff) => Math.abs(cost - tariff * pairs) <= TOLERANCE * pairs)) return held()
  if (period === null) return silent('La période des frais de compteur non communicant n’a pas été lue.')
  const expected = tariffs.map((tariff) => tariff * pairs)
  return gap({
    message: `Les frais de compteur non communicant sont de ${euros(cost)} TTC ; le tarif publié fait ${expected.map(euros).join(' ou ')} pour cette période.`,
    expected: expected.map(euros).join(' ou '),
    observed: euros(cost),
    difference: Math.round((cost - Math.max(...expected)) * 100) / 100,
    rangeEur: range(cost - Math.max(...expected), cost - Math.min(...expected)),
    evidence: [label, amount, line.from, line.to],
  })
}
