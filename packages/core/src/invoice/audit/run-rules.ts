import type { EnergyInvoice } from '../energy-invoice.js'
import type { Evidence, Field } from '../field.js'
import type { Finding } from './audit-result.js'
import type { Check, Gap, Rule, RuleContext } from './rules/rule.js'

/** What a set of rules gives on one invoice. */
export interface RuleResults {
  readonly findings: readonly Finding[]
  readonly passed: readonly string[]
  readonly notEvaluated: readonly { rule_id: string; reason: string }[]
  /** First day of validity of the latest reference row used, or null. */
  readonly referenceDate: string | null
}

const notConcerned = 'Sans objet pour cette facture.'

/** How far a finding may be trusted for its basis alone. */
const basisFactor = { A: 1, B: 0.9, C: 0.75 } as const

/** Runs rules over the trusted invoice. A rule passes only when every one of its comparisons could be made and held. */
export function runRules(rules: readonly Rule[], invoice: EnergyInvoice, context: RuleContext): RuleResults {
  const findings: Finding[] = []
  const passed: string[] = []
  const notEvaluated: { rule_id: string; reason: string }[] = []
  const references: string[] = []
  for (const rule of rules) {
    const checks = rule.check(invoice, context)
    const gaps = checks.flatMap((check) => (check.outcome === 'gap' ? [check.gap] : []))
    references.push(...checks.flatMap(referenceOf))
    const silence = checks.find((check) => check.outcome === 'silent')
    if (gaps.length > 0) findings.push(...gaps.map((found) => findingOf(rule, found)))
    else if (silence !== undefined) notEvaluated.push({ rule_id: rule.id, reason: silence.reason })
    else if (checks.length > 0) passed.push(rule.id)
    else notEvaluated.push({ rule_id: rule.id, reason: notConcerned })
  }
  const referenceDate = references.reduce((latest, date) => (date > latest ? date : latest), '')
  return {
    findings: findings.sort(byWeight),
    passed,
    notEvaluated,
    referenceDate: referenceDate === '' ? null : referenceDate,
  }
}

function referenceOf(check: Check): string[] {
  return check.outcome === 'silent' || check.reference === undefined ? [] : [check.reference]
}

function findingOf(rule: Rule, found: Gap): Finding {
  const fields = [...found.evidence, ...(found.inputs ?? [])].filter((field) => field !== null)
  const least = fields.reduce((lowest, field) => Math.min(lowest, field.confidence), 1)
  return {
    rule_id: rule.id,
    family: rule.family,
    severity: rule.severity,
    title: rule.title,
    message: found.message,
    basis: rule.basis,
    expected: found.expected,
    observed: found.observed,
    difference: found.difference,
    range_eur: found.rangeEur,
    confidence: Math.round(least * basisFactor[rule.basisConfidence] * (found.certainty ?? 1) * 100) / 100,
    evidence: evidenceOf(found.evidence),
    advice: rule.advice,
    letter: rule.letter?.replace('{constat}', () => found.message) ?? '',
  }
}

/** Evidence of the fields shown, each place once. */
function evidenceOf(fields: readonly (Field<unknown> | null)[]): Evidence[] {
  const seen = new Set<string>()
  return fields
    .flatMap((field) => field?.evidence ?? [])
    .filter((evidence) => {
      const place = JSON.stringify(evidence)
      return !seen.has(place) && seen.add(place)
    })
}

/** By severity, then by the amount that may be at stake, then by confidence. */
function byWeight(first: Finding, second: Finding): number {
  return (
    second.severity - first.severity ||
    amountAtStake(second) - amountAtStake(first) ||
    second.confidence - first.confidence
  )
}

function amountAtStake(finding: Finding): number {
  return finding.range_eur === null ? 0 : Math.max(Math.abs(finding.range_eur[0]), Math.abs(finding.range_eur[1]))
}
