import { ruleCatalogue } from '../src/invoice/audit/rules/rule-catalogue.js'
import type { RuleDescription, RuleFamily } from '../src/invoice/audit/rules/rule.js'

/** Where the reference lies. */
export const rulesReference = new URL('../../../docs/reference/rules.md', import.meta.url)

const severities = {
  3: 'money or a legal breach is likely',
  2: 'to be verified with the supplier',
  1: 'advice',
} as const

const families: Readonly<Record<RuleFamily, string>> = {
  'E-ARI': 'Arithmetic',
  'E-TAX': 'Taxes',
  'E-RDG': 'Readings, network and meter',
  'E-IDN': 'Identifiers',
  'E-PWR': 'Power',
  'E-OPT': 'Options',
  'E-PRC': 'Prices and offer',
  'E-SRV': 'Services',
  'E-FEE': 'Fees',
  'E-LEG': 'Contract and mentions',
  'E-DUA': 'Two energies',
  'E-B2B': 'Sites above 36 kVA',
}

/** The reference of the audit rules, from the rules themselves. */
export function renderRulesReference(): string {
  const sections = Object.entries(families).flatMap(([family, name]) => {
    const rules = ruleCatalogue.filter((rule) => rule.family === family)
    if (rules.length === 0) return []
    return [`## ${family}: ${name}`, ...rules.map(section)]
  })
  return `${[introduction, ...sections].join('\n\n')}\n`
}

const introduction = `# Audit rules

<!-- Written by packages/core/scripts/generate-rules-reference.ts from the rules: edit these, not this page. -->

Each rule compares figures of one invoice with each other, or with the dated reference data of \`packages/core/src/energy/data\`.
Titles, bases and advice are the French texts that a report shows.

- A rule uses a field only when it was read with a confidence of 0.8 or more (\`minimumConfidence\`). Otherwise it stays silent and is listed in
  \`not_evaluated\` with its reason; it is listed in \`passed\` only when all its comparisons could be made and held.
- Severity: ${Object.entries(severities)
  .reverse()
  .map(([level, meaning]) => `${level}, ${meaning}`)
  .join('; ')}.
- Basis confidence: A, primary text; B, one secondary source; C, from memory. It lowers the confidence of a finding by nothing, a tenth or a quarter.
- A finding states the amount at stake as a range in EUR including tax, or not at all. It is a gap to be checked, never an accusation.`

function section(rule: RuleDescription): string {
  return [
    `### ${rule.id}: ${rule.title}`,
    '',
    `- Severity ${rule.severity}, basis confidence ${rule.basisConfidence}`,
    `- Fires when: ${rule.logic}`,
    `- Basis: ${rule.basis}`,
    `- Advice: ${rule.advice}`,
    ...(rule.letter === null ? ['- An observation: never quoted in a claim to the supplier'] : []),
  ].join('\n')
}
