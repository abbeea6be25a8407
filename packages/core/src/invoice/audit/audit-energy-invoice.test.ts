import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { suppliers } from '../../energy/suppliers.js'
import { edited } from '../../testing/edited.js'
import { fieldInvoice, type BareInvoice } from '../../testing/field-invoice.js'
import { electricityBill } from '../../testing/sample-bills.js'
import { auditEnergyInvoice } from './audit-energy-invoice.js'
import { ruleCatalogue } from './rules/rule-catalogue.js'

const clock = () => new Date('2026-11-21T10:00:00Z')
const folder = new URL('../../../specimens/dev/truth/', import.meta.url)

interface Truth {
  invoice: BareInvoice
  evaluation: { clean: boolean; expected_findings: string[]; forbidden_findings: string[] }
}

/** The truth of a specimen. The dates of its discount line are printed on the bill, but not part of its truth. */
function truthOf(file: string): Truth {
  const truth = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Truth
  if (file !== 'dev-L2-02.json') return truth
  const dated = (lines: object[]) => lines.map((line) => ({ ...line, from: '2024-07-19', to: '2024-09-18' }))
  return { ...truth, invoice: edited(truth.invoice, 'services', dated) }
}

describe('audit of the specimens', () => {
  it.each(readdirSync(folder))('%s: finds what was planted and nothing else', (file) => {
    const { invoice, evaluation } = truthOf(file)
    const audit = auditEnergyInvoice(fieldInvoice(invoice), { clock })
    const found = [...new Set(audit.findings.map((finding) => finding.rule_id))].sort()
    // A truth names what must be found and what must not; advice (severity 1) is free.
    const serious = [
      ...new Set(audit.findings.filter(({ severity }) => severity > 1).map(({ rule_id }) => rule_id)),
    ].sort()
    const families = new Set(ruleCatalogue.map(({ id }) => id))
    expect(serious).toEqual(evaluation.expected_findings.filter((rule) => families.has(rule)).sort())
    expect(found.filter((rule) => evaluation.forbidden_findings.includes(rule))).toEqual([])
    expect(audit.passed.length).toBeGreaterThanOrEqual(15)
  })

  it('puts every rule into findings, passed or not evaluated, once', () => {
    for (const file of readdirSync(folder)) {
      const audit = auditEnergyInvoice(fieldInvoice(truthOf(file).invoice), { clock })
      const rules = [
        ...new Set(audit.findings.map((finding) => finding.rule_id)),
        ...audit.passed,
        ...audit.not_evaluated.map((entry) => entry.rule_id),
      ]
      expect(rules).toHaveLength(ruleCatalogue.length)
      expect(new Set(rules).size).toBe(ruleCatalogue.length)
    }
  })

  it('orders findings by severity, cites a place for each, and names nobody', () => {
    const names = suppliers().flatMap((supplier) => [supplier.name, ...supplier.aliases])
    for (const file of readdirSync(folder)) {
      const { invoice } = truthOf(file)
      const { findings } = auditEnergyInvoice(fieldInvoice(invoice), { clock })
      expect(findings.map((finding) => finding.severity)).toEqual(
        findings
          .map((finding) => finding.severity)
          .sort()
          .reverse(),
      )
      for (const finding of findings) {
        expect(finding.evidence[0]).toMatchObject({ page: 1 })
        if (finding.letter !== '') expect(finding.letter).toContain(finding.message)
        const words = `${finding.message} ${finding.advice} ${finding.letter}`.split(/[^\p{L}\d]+/u)
        for (const name of [...names, ...(invoice.customer?.name ?? '').split(' ')]) expect(words).not.toContain(name)
      }
    }
  })
})

describe('auditEnergyInvoice', () => {
  it('says which reference data it used', () => {
    const audit = auditEnergyInvoice(fieldInvoice(electricityBill), { clock })
    expect(audit.reference_date).toBe('2025-08-01')
    expect(auditEnergyInvoice(fieldInvoice({}), { clock }).reference_date).toBeNull()
  })

  it('claims nothing on an empty invoice', () => {
    const audit = auditEnergyInvoice(fieldInvoice({}), { clock })
    expect([audit.findings, audit.passed, audit.market_position]).toEqual([[], [], []])
    expect(audit.savings).toMatchObject({ claimable: false, low_eur_year: null, high_eur_year: null })
    expect(audit.not_evaluated).toHaveLength(ruleCatalogue.length)
  })

  it('takes its caution as an option and carries the confidence of the fields into the finding', () => {
    const wrong = edited(electricityBill, 'totals.ttc', (ttc: number) => ttc + 3)
    const invoice = fieldInvoice(wrong, { confidence: 0.7 })
    expect(auditEnergyInvoice(invoice, { clock }).findings).toEqual([])
    expect(auditEnergyInvoice(invoice, { clock, minimumConfidence: 0.6 }).findings).toMatchObject([
      { rule_id: 'E-ARI-02', confidence: 0.7, range_eur: [3, 3] },
    ])
  })

  it('leaves the invoice untouched and depends on nothing but its input and the clock', () => {
    const invoice = fieldInvoice(electricityBill)
    const before = JSON.stringify(invoice)
    expect(auditEnergyInvoice(invoice, { clock })).toEqual(auditEnergyInvoice(invoice, { clock }))
    expect(JSON.stringify(invoice)).toBe(before)
  })
})
