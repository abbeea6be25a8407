import { bundledReferenceData } from '../energy/bundled-reference-data.js'
import { ruleCatalogue } from '../invoice/audit/rules/rule-catalogue.js'
import type { Gap, RuleContext } from '../invoice/audit/rules/rule.js'
import { fieldInvoice, type BareInvoice } from './field-invoice.js'

/** Bundled tables, a fixed day, no earlier bill. */
export const ordinaryContext: RuleContext = { reference: bundledReferenceData, today: '2026-11-21', earlier: [] }

/**
 * What one rule says of a bare invoice. Gaps by their figures (with ordinary spaces, to be readable), `passed`,
 * or the reasons of its silence.
 */
export function outcomeOf(
  ruleId: string,
  bill: BareInvoice,
  context: Partial<RuleContext> = {},
): Gap[] | 'passed' | string[] {
  const whole = { ...ordinaryContext, ...context }
  const checks = ruleCatalogue.find((rule) => rule.id === ruleId)?.check(fieldInvoice(bill), whole) ?? []
  const gaps = checks.flatMap((check) => (check.outcome === 'gap' ? [plainSpaces(check.gap)] : []))
  if (gaps.length > 0) return gaps
  const reasons = checks.flatMap((check) => (check.outcome === 'silent' ? [check.reason] : []))
  return reasons.length > 0 || checks.length === 0 ? reasons : 'passed'
}

function plainSpaces(gap: Gap): Gap {
  const plain = <Text extends string | null>(text: Text): Text => (text?.replaceAll('\u00A0', ' ') ?? text) as Text
  return { ...gap, message: plain(gap.message), expected: plain(gap.expected), observed: plain(gap.observed) }
}
