import type { Finding, InvoiceAudit } from '../audit/audit-result.js'
import { euros, frenchNumber } from '../audit/french-figures.js'

/** Rules on the level of a price. */
const toldByPosition: ReadonlySet<string> = new Set(['E-PRC-01', 'E-PRC-03'])

/** The finding that weighs most by amount and certainty, or that none was made. */
export function findingsHighlight({ findings, passed, not_evaluated: silent }: InvoiceAudit): string {
  const gaps = findings.filter(({ severity }) => severity > 1)
  const advice = findings.length - gaps.length
  const first = [...gaps].sort((one, other) => weight(other) - weight(one)).sort(laterWhenTold)[0]
  if (first !== undefined) {
    const count = gaps.length === 1 ? '1 écart constaté' : `${gaps.length} écarts constatés`
    return `${count} : ${first.title}${stakes(first)}.`
  }
  if (passed.length === 0 && advice === 0)
    return 'Aucun contrôle n’a pu être mené : trop peu de valeurs ont été lues avec certitude.'
  const rest = silent.length === 0 ? '' : ` (${silent.length} sans objet ou faute de donnée)`
  const count = passed.length + advice
  const checks = count === 1 ? '1 contrôle' : `${count} contrôles`
  return `Aucune anomalie relevée sur ${checks}${rest}${advised(advice)}.`
}

/** What the line on the market position tells already comes after everything else. */
function laterWhenTold(one: Finding, other: Finding): number {
  return Number(toldByPosition.has(one.rule_id)) - Number(toldByPosition.has(other.rule_id))
}

/** Advice is no gap: it is counted apart. */
function advised(count: number): string {
  if (count === 0) return ''
  return count === 1 ? ' ; 1 conseil' : ` ; ${count} conseils`
}

function weight(finding: Finding): number {
  const [low, high] = finding.range_eur ?? [0, 0]
  // What was charged too much matters more to the customer than what was charged too little.
  const amount = Math.max(0, high) + Math.max(0, -low) / 10
  return (finding.severity + amount) * finding.confidence
}

function stakes({ range_eur: range }: Finding): string {
  if (range === null || (range[0] === 0 && range[1] === 0)) return ''
  const [low, high] = range
  if (high <= 0) return ` (${amounts(-high, -low)} en votre faveur)`
  if (low <= 0) return ` (jusqu’à ${euros(high)} TTC)`
  return ` (${amounts(low, high)})`
}

function amounts(low: number, high: number): string {
  return low === high ? `${euros(high)} TTC` : `${frenchNumber(low, 2)} à ${euros(high)} TTC`
}
