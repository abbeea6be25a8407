import { sumOfAmounts } from '../../../../energy/cents.js'
import type { Period } from '../../../../energy/iso-calendar.js'
import type { ReferenceData } from '../../../../energy/reference-data.js'
import type { EnergyInvoice, EnergySupply, TaxLine } from '../../../energy-invoice.js'
import type { Field } from '../../../field.js'
import { ofEnergy } from '../../bill-lines.js'
import { billedPeriod, spanOf } from '../../billed-period.js'
import { hasUnknownTax } from '../../complete-lines.js'
import type { ExpectedCta } from '../../expected-cta.js'
import { euros, frenchPeriod } from '../../french-figures.js'
import { possibleCta } from '../../possible-cta.js'
import { siteTerritory } from '../../site-territory.js'
import { gap, held, range, silent, type Check, type Rule } from '../rule.js'
import { compareCtaRate } from './cta-rate-of-period.js'

/** E-TAX-06: CTA against the rate and the network tariffs that the site may have. */
export const ctaAmount: Rule = {
  id: 'E-TAX-06',
  family: 'E-TAX',
  severity: 3,
  title: 'CTA en dehors des montants possibles pour le site',
  logic:
    'amount outside [min, max] of rate × fixed network part over the compatible network tariffs, ± 3 % and ± 1 day; or a rate of another period. Follows the subscription period; silent without the network grid of the days',
  basis: 'Arrêtés relatifs à la contribution tarifaire d’acheminement (28 janvier 2026 : 15 %) ; grilles TURPE et ATRD',
  basisConfidence: 'A',
  advice: 'Demandez au fournisseur la formule d’acheminement du site et le calcul de la CTA.',
  letter:
    'La contribution tarifaire d’acheminement de ma facture sort des montants possibles pour mon site. {constat} Je vous remercie de m’indiquer la formule d’acheminement retenue et de rectifier cette contribution.',
  check: (invoice, { reference }) => invoice.energies.flatMap((supply) => checkSupply(reference, supply, invoice)),
}

function checkSupply(reference: ReferenceData, supply: EnergySupply, invoice: EnergyInvoice): Check[] {
  if (hasUnknownTax(supply)) return [silent('La nature d’une ligne de taxe n’a pas été lue.')]
  const lines = supply.taxes.filter((line) => line.code?.value === 'cta')
  if (lines.length === 0) return [silent('Aucune ligne de CTA n’a été lue.')]
  const unknown = missingSite(supply)
  if (unknown !== null) return [silent(unknown)]
  const doubt = otherExplanation(supply, invoice)
  const checks = compareLines(reference, lines, supply)
  return doubt === null ? checks : checks.map((check) => (check.outcome === 'gap' ? silent(doubt) : check))
}

function compareLines(reference: ReferenceData, lines: TaxLine[], supply: EnergySupply): Check[] {
  const subscription = supply.subscription.length === 0 ? null : spanOf(supply.subscription)
  const dated = lines.every((line) => billedPeriod(line) !== null)
  if (!dated || lines.length === 1) return [compareWhole(reference, { lines, supply, subscription })]
  return lines.map((line) => compare(reference, { lines: [line], supply, periods: [billedPeriod(line)] }))
}

function missingSite(supply: EnergySupply): string | null {
  if (supply.energy === null) return 'L’énergie d’une partie de la facture n’a pas été reconnue.'
  if (supply.energy.value === 'gaz') return null
  if (supply.power_kva === null) return 'La puissance souscrite n’a pas été lue.'
  return supply.power_kva.value > 36 ? 'Les grilles au-delà de 36 kVA ne sont pas dans le référentiel.' : null
}

/** What may make a CTA differ without any error. */
function otherExplanation(supply: EnergySupply, invoice: EnergyInvoice): string | null {
  if (supply.energy?.value === 'gaz')
    return siteTerritory(invoice)?.localGasNetwork === true ? 'Le réseau de gaz du site peut être local.' : null
  const changed = invoice.services.some((line) => /changement de puissance/i.test(line.label?.value ?? ''))
  return changed ? 'La puissance a changé pendant la période.' : null
}

/** One CTA line, or lines without dates: together they cover the days of the subscription. */
function compareWhole(
  reference: ReferenceData,
  read: { lines: TaxLine[]; supply: EnergySupply; subscription: Period | null },
): Check {
  const own = read.lines.length === 1 && read.lines[0] !== undefined ? billedPeriod(read.lines[0]) : null
  return compare(reference, { lines: read.lines, supply: read.supply, periods: [own, read.subscription] })
}

interface CtaComparison {
  lines: readonly TaxLine[]
  supply: EnergySupply
  /** Days that the lines may cover: any that fits will do. */
  periods: readonly (Period | null)[]
}

function compare(reference: ReferenceData, { lines, supply, periods }: CtaComparison): Check {
  const known = periods.filter((period) => period !== null)
  const [period] = known
  const amounts = lines.map((line) => line.amount_ht)
  if (period === undefined || amounts.includes(null))
    return silent('Le montant ou la période de la CTA n’a pas été lu.')
  const rateCheck = supply.energy?.value === 'gaz' ? null : compareCtaRate(reference, lines, period)
  if (rateCheck?.outcome === 'gap') return rateCheck
  const printed = Math.abs(sumOfAmounts(amounts.map((amount) => amount?.value ?? 0)))
  const sets = known.map((candidate) => possibleCta(reference, supply, candidate))
  const [first] = sets
  if (first == null || sets.includes(null))
    return rateCheck ?? silent('La grille de réseau de la période n’est pas connue.')
  const fitting = sets
    .flatMap((set) => set ?? [])
    .find((interval) => printed >= interval.low && printed <= interval.high)
  if (fitting !== undefined) return held(fitting.reference)
  return amountGap({ printed, period, expected: first, amounts, lines, supply })
}

interface AmountGap {
  printed: number
  period: Period
  expected: readonly ExpectedCta[]
  amounts: readonly (Field<number> | null)[]
  lines: readonly TaxLine[]
  supply: EnergySupply
}

function amountGap({ printed, period, expected, amounts, lines, supply }: AmountGap): Check {
  const nearest = [...expected].sort((first, second) => distance(first, printed) - distance(second, printed))[0]
  if (nearest === undefined) return silent('La grille de réseau de la période n’est pas connue.')
  const bound = printed > nearest.high ? nearest.high : nearest.low
  const source =
    supply.network_tariff === null
      ? 'les formules d’acheminement possibles donnent'
      : 'la formule d’acheminement imprimée donne'
  const vat = 1 + (lines[0]?.vat_rate?.value ?? 20) / 100
  return gap(
    {
      message: `La CTA ${ofEnergy(supply)} ${frenchPeriod(period)} est de ${euros(printed)} ; ${source} de ${euros(nearest.low)} à ${euros(nearest.high)}.`,
      expected: `${euros(nearest.low)} à ${euros(nearest.high)}`,
      observed: euros(printed),
      difference: Math.round((printed - bound) * 100) / 100,
      rangeEur: range((printed - nearest.high) * vat, (printed - nearest.low) * vat),
      evidence: [...amounts, lines[0]?.from ?? null, lines[0]?.to ?? null, supply.power_kva],
      inputs: [supply.network_tariff],
      // The gas coefficient and the GRDF grid of 2025 come from one secondary source.
      certainty: supply.energy?.value === 'gaz' ? 0.9 : 1,
    },
    nearest.reference,
  )
}

function distance(interval: ExpectedCta, amount: number): number {
  return amount > interval.high ? amount - interval.high : interval.low - amount
}
