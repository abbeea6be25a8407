import type { Finding, InvoiceAudit } from '../audit/audit-result.js'
import { euros, frenchNumber } from '../audit/french-figures.js'

/** The finding that weighs most by amount and certainty, or that none was made. */
export function findingsHighlight({ findings, passed, not_evaluated: silent }: InvoiceAudit): string {
  const first = [...findings].sort((one, other) => weight(other) - weight(one))[0]
  if (first !== undefined) {
    const count = findings.length === 1 ? '1 écart constaté' : `${findings.length} écarts constatés`
    return `${count} : ${first.title}${stakes(first)}.`
  }
  if (passed.length === 0) return 'Aucun contrôle n’a pu être mené : trop peu de valeurs ont été lues avec certitude.'
  const rest = silent.length === 0 ? '' : ` (${silent.length} sans objet ou faute de donnée)`
  const checks = passed.length === 1 ? '1 contrôle' : `${passed.length} contrôles`
  return `Aucune anomalie relevée sur ${checks}${rest}.`
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
