import type { Finding } from '../src/invoice/audit/audit-result.js'
import type { Truth } from './truth.js'

/** How the findings of one bill compare with what was planted in it. */
export interface FindingVerdict {
  expected: string[]
  /** Expected rules that fired. */
  found: string[]
  missed: string[]
  /** Rules that fired and must not: forbidden ones, and money or tax rules of severity 2 or 3 on a clean bill. */
  false: string[]
  /** Everything that fired. */
  fired: string[]
}

const figureFamilies = new Set(['E-ARI', 'E-TAX'])

/** `E-TAX-03` belongs to `E-TAX`. */
export function familyOf(ruleId: string): string {
  return ruleId.replace(/-\d+$/, '')
}

/** Judges fired rules; several findings of one rule count once. */
export function judgeFindings(
  evaluation: Truth['evaluation'],
  findings: readonly Pick<Finding, 'rule_id' | 'severity'>[],
): FindingVerdict {
  const fired = [...new Set(findings.map(({ rule_id }) => rule_id))].sort()
  const serious = new Set(findings.filter(({ severity }) => severity >= 2).map(({ rule_id }) => rule_id))
  const expected = new Set(evaluation.expected_findings)
  const neutral = new Set(evaluation.neutral_findings)
  const forbidden = new Set(evaluation.forbidden_findings)
  const isFalse = (rule: string): boolean => {
    if (expected.has(rule) || neutral.has(rule)) return false
    return forbidden.has(rule) || (evaluation.clean && figureFamilies.has(familyOf(rule)) && serious.has(rule))
  }
  return {
    expected: [...expected],
    found: [...expected].filter((rule) => fired.includes(rule)),
    missed: [...expected].filter((rule) => !fired.includes(rule)),
    false: fired.filter(isFalse),
    fired,
  }
}
