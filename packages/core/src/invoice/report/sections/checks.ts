import type { InvoiceAudit } from '../../audit/audit-result.js'
import { ruleFamilies } from '../french-terms.js'

/** The checks of one subject, counted. */
export interface ChecksRow {
  readonly subject: string
  readonly passed: string
  readonly gaps: string
  readonly open: string
}

/** What was checked, so that "nothing found" means something. */
export interface ChecksView {
  readonly title: string
  readonly intro: string
  readonly headers: readonly string[]
  readonly rows: readonly ChecksRow[]
  readonly reasonsTitle: string
  /** Why some checks could not be carried out, each reason once. */
  readonly reasons: readonly string[]
}

const reasonsShown = 8

/** Counts the checks by subject: passed, with a gap, impossible for want of a figure. */
export function composeChecks({ findings, passed, not_evaluated: notEvaluated }: InvoiceAudit): ChecksView {
  const counts = new Map<string, { passed: number; gaps: number; open: number }>()
  const count = (ruleId: string, result: 'passed' | 'gaps' | 'open') => {
    const family = familyOf(ruleId)
    const row = counts.get(family) ?? { passed: 0, gaps: 0, open: 0 }
    row[result] += 1
    counts.set(family, row)
  }
  for (const ruleId of passed) count(ruleId, 'passed')
  for (const ruleId of new Set(findings.map(({ rule_id: ruleId }) => ruleId))) count(ruleId, 'gaps')
  for (const { rule_id: ruleId } of notEvaluated) count(ruleId, 'open')
  const reasons = [...new Set(notEvaluated.map(({ reason }) => reason.trim()).filter((reason) => reason !== ''))]
  return {
    title: 'Les contrôles effectués',
    intro: introduction(counts.size, passed.length),
    headers: ['Sujet', 'Sans écart', 'Avec écart', 'Non menés'],
    rows: [...counts].map(([family, row]) => ({
      subject: ruleFamilies[family] ?? 'Autres contrôles',
      passed: cell(row.passed),
      gaps: cell(row.gaps),
      open: cell(row.open),
    })),
    reasonsTitle: 'Contrôles non menés',
    reasons:
      reasons.length > reasonsShown
        ? [...reasons.slice(0, reasonsShown), `et ${String(reasons.length - reasonsShown)} autres raisons.`]
        : reasons,
  }
}

function introduction(families: number, passed: number): string {
  if (families === 0) return 'Aucun contrôle n’a été mené sur cette facture.'
  return passed === 0
    ? 'Aucun contrôle n’a pu aboutir sans écart.'
    : 'Un contrôle n’est compté que si tous les éléments dont il a besoin ont été lus.'
}

function familyOf(ruleId: string): string {
  return /^[A-Z]+-[A-Z0-9]+/.exec(ruleId)?.[0] ?? ruleId
}

function cell(count: number): string {
  return count === 0 ? '–' : String(count)
}
