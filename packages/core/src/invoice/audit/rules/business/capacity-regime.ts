import type { EnergyInvoice } from '../../../energy-invoice.js'
import { sumOf as sumOfFields } from '../../bill-lines.js'
import { billedPeriod } from '../../billed-period.js'
import { euros, eurosPerMegawattHour } from '../../french-figures.js'
import { gap, held, silent, type Rule } from '../rule.js'
import { chargedLines, sumOf } from './business-lines.js'

/** First day of the centralised mechanism. */
const newRegime = '2026-11-01'
/** Amounts are printed to the cent and kWh whole. */
const tolerance = 0.005

/** E-B2B-04: the price of capacity goes on as before the mechanism changed. */
export const capacityRegime: Rule = {
  id: 'E-B2B-04',
  family: 'E-B2B',
  severity: 2,
  title: 'Ligne de capacité inchangée malgré la réforme de novembre 2026',
  logic:
    'capacity lines of days from 2026-11-01 on cost per kWh what they cost on the last earlier bill of days before (± 0.5 %)',
  basis:
    'Mécanisme de capacité centralisé à partir de novembre 2026 : acheteur unique (RTE) et taxe de répartition sur les fournisseurs, avis de la CRE',
  basisConfidence: 'B',
  advice:
    'Demandez comment le coût de la capacité est calculé depuis la réforme, et la clause du contrat qui le prévoit.',
  letter:
    'Ma facture compte une ligne de capacité dont le prix n’a pas suivi la réforme de novembre 2026. {constat} Je vous remercie de m’adresser le calcul de ce coût et la clause du contrat qui le prévoit.',
  check: (invoice, { earlier }) => {
    const lines = chargedLines(invoice, 'capacity')
    if (lines.length === 0) return []
    const [now, dates] = [pricePerKwh(invoice), lines.map(billedPeriod)]
    if (now === null || dates.includes(null))
      return [silent('Les kWh ou les dates de la ligne de capacité n’ont pas été lus.')]
    if (dates.some((period) => period !== null && period.from < newRegime)) return [held()]
    const before = earlier
      .filter((bill) =>
        chargedLines(bill, 'capacity').every((line) => (billedPeriod(line)?.to ?? newRegime) < newRegime),
      )
      .map(pricePerKwh)
      .filter((price) => price !== null)
      .at(-1)
    if (before === undefined)
      return [silent('Aucune facture antérieure à la réforme n’est donnée avec une ligne de capacité.')]
    if (Math.abs(now / before - 1) > tolerance) return [held()]
    return [
      gap({
        message: `La capacité revient à ${eurosPerMegawattHour(now * 1000)} (${euros(sumOf(lines))} HT), comme avant le 01/11/2026.`,
        expected: null,
        observed: eurosPerMegawattHour(now * 1000),
        difference: null,
        rangeEur: null,
        evidence: lines.flatMap(({ label, amount_ht: amount, from, to }) => [label, amount, from, to]),
      }),
    ]
  },
}

/** EUR per kWh of the capacity lines of a bill of one site, to the hundredth of EUR/MWh; null where either was not read. */
function pricePerKwh(invoice: EnergyInvoice): number | null {
  const lines = chargedLines(invoice, 'capacity')
  const [supply, ...others] = invoice.energies
  if (supply === undefined || others.length > 0 || lines.length === 0) return null
  const quantity = supply.total_kwh?.value ?? sumOfFields(supply.consumption.map((line) => line.quantity_kwh))
  return quantity === null || quantity <= 0 ? null : Math.round((sumOf(lines) / quantity) * 100_000) / 100_000
}
