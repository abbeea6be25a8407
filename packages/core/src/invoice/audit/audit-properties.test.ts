import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistentBill } from '../../testing/consistent-bill.js'
import { edited } from '../../testing/edited.js'
import { fieldInvoice, type BareInvoice } from '../../testing/field-invoice.js'
import { randomBillPlan } from '../../testing/random-bill.js'
import { auditEnergyInvoice } from './audit-energy-invoice.js'
import type { Finding } from './audit-result.js'
import { noEarlierBill } from './earlier-supplies.js'

const clock = () => new Date('2026-11-21T10:00:00Z')

/** How to make a correct bill wrong for one rule; null where the bill has nothing to make wrong. */
const plants: Record<string, (bill: BareInvoice) => BareInvoice | null> = {
  'E-ARI-01': (bill) => edited(bill, 'totals.ht', (ht: number) => ht + 17.77),
  'E-ARI-02': (bill) => edited(bill, 'totals.ttc', (ttc: number) => ttc - 3.33),
  'E-ARI-03': (bill) => edited(bill, 'vat.0.amount', (amount: number) => amount + 1.51),
  'E-ARI-04': (bill) => edited(bill, 'energies.0.consumption.0.amount_ht', (amount: number) => amount * 1.07 + 1),
  'E-ARI-05': (bill) => edited(bill, 'energies.0.total_kwh', (total: number) => total + 137),
  'E-ARI-06': (bill) => edited(bill, 'energies.0.readings.0.new_index', (index: number) => index + 123),
  'E-ARI-07': (bill) =>
    isGas(bill) ? edited(bill, 'energies.0.conversion_coefficient', (coefficient: number) => coefficient * 1.2) : null,
  'E-ARI-08': (bill) => edited(bill, 'totals.net_to_pay', (net: number) => net + 12.34),
  'E-ARI-09': (bill) => edited(bill, 'energies.0.subscription.0.amount_ht', (amount: number) => amount * 1.3 + 2.5),
  'E-ARI-10': (bill) =>
    edited(bill, 'services', (lines: object[]) => [
      ...lines,
      { label: 'Régularisation', amount_ht: -12, vat_rate: 20 },
    ]),
  'E-TAX-01': (bill) => edited(bill, 'energies.0.subscription.0.vat_rate', (rate: number) => (rate === 20 ? 5.5 : 20)),
  'E-TAX-02': (bill) => edited(bill, 'energies.0.consumption.0.vat_rate', () => 5.5),
  // The amount follows the rate: beside the old amount, the new rate might be the old one in another unit.
  'E-TAX-03': (bill) => {
    const line = `energies.0.taxes.${exciseIndex(bill)}`
    const base = bill.energies?.[0]?.taxes?.[exciseIndex(bill)]?.base ?? 0
    const charged = Math.round(base * 4.567) / 100
    return edited(
      edited(bill, `${line}.rate`, () => 45.67),
      `${line}.amount_ht`,
      () => charged,
    )
  },
  'E-TAX-04': (bill) => edited(bill, `energies.0.taxes.${exciseIndex(bill)}.base`, (base: number) => base + 53),
  'E-TAX-06': (bill) =>
    bill.energies?.[0]?.network_tariff == null
      ? null
      : edited(bill, 'energies.0.taxes.0.amount_ht', (amount: number) => amount * 4 + 0.5),
  'E-TAX-07': (bill) =>
    isGas(bill)
      ? null
      : edited(bill, 'energies.0.taxes', (lines: object[]) => [
          ...lines,
          { code: 'tccfe', label: 'TCCFE', amount_ht: 4.2, vat_rate: 20 },
        ]),
  'E-TAX-08': (bill) => {
    const cta = (bill.energies ?? [])
      .flatMap((supply) => supply.taxes ?? [])
      .reduce((sum, line) => sum + (line.code === 'cta' ? (line.amount_ht ?? 0) : 0), 0)
    return cta < 0.5 ? null : edited(bill, 'vat.0.base_ht', (base: number) => Math.round((base - cta) * 100) / 100)
  },
  'E-IDN-01': (bill) => edited(bill, 'energies.0.delivery_point', (point: string) => point.slice(1)),
  'E-PWR-01': (bill) => (isGas(bill) ? null : edited(bill, 'energies.0.power_kva', () => 10)),
  'E-OPT-05': (bill) =>
    isGas(bill)
      ? null
      : edited(bill, 'energies.0.tariff_option', (option: string) => (option === 'base' ? 'hphc' : 'base')),
  'E-TAX-09': (bill) => {
    const line = bill.energies?.[0]?.taxes?.[0]
    const amount = line?.amount_ht ?? 0
    if (line === undefined || amount < 0.05) return null
    const repeated = edited(bill, 'energies.0.taxes', (lines: object[]) => [...lines, line])
    return edited(repeated, 'totals.ht', (ht: number) => ht + amount)
  },
}

function isGas(bill: BareInvoice): boolean {
  return bill.energies?.[0]?.energy === 'gaz'
}

function exciseIndex(bill: BareInvoice): number {
  return (bill.energies?.[0]?.taxes ?? []).findIndex((line) => line.code?.startsWith('accise'))
}

/** What a correct bill must not show: severity 1 is advice, and the prices of these bills are anything. */
function seriousOf(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ severity, family }) => severity > 1 && family !== 'E-PRC')
    .map(({ rule_id, message }) => `${rule_id} ${message}`)
}

describe('audit of a consistent bill', () => {
  it('makes nearly every check and finds nothing, whatever the energies, dates, powers, splits and payments', () => {
    fc.assert(
      fc.property(randomBillPlan, (plan) => {
        const audit = auditEnergyInvoice(fieldInvoice(consistentBill(plan)), { clock })
        expect(seriousOf(audit.findings)).toEqual([])
        // The rules on a year of consumption need more than one bill shows, those on prices a regulated price.
        const silent = audit.not_evaluated.filter(
          ({ rule_id: rule, reason }) =>
            !/^E-(PRC|LEG|RDG-10|PWR-02|OPT-0[123])/.test(rule) &&
            !reason.startsWith('Sans objet') &&
            reason !== noEarlierBill,
        )
        expect(silent).toEqual([])
        expect(audit.passed.length).toBeGreaterThanOrEqual(15)
      }),
      { numRuns: 300 },
    )
  })

  it('finds nothing more because a value was not read', () => {
    // What was not read of these cannot be told from what a bill does not print.
    const kept = new Set(['already_paid', 'previous_balance', 'services', 'kind', 'total_ht', 'total_ttc'])
    const without = (part: unknown, isLost: () => boolean): unknown => {
      if (Array.isArray(part)) return part.map((item) => without(item, isLost))
      if (typeof part !== 'object' || part === null) return part
      if ('evidence' in part) return isLost() ? null : part
      return Object.fromEntries(
        Object.entries(part).map(([key, inner]) => [key, kept.has(key) ? inner : without(inner, isLost)]),
      )
    }
    fc.assert(
      fc.property(randomBillPlan, fc.infiniteStream(fc.integer({ min: 0, max: 11 })), (plan, stream) => {
        const complete = fieldInvoice(consistentBill(plan))
        const partial = without(complete, () => stream.next().value === 0) as typeof complete
        const { findings } = auditEnergyInvoice(partial, { clock })
        expect(seriousOf(findings)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('comes to the same result whatever the order of the lines', () => {
    fc.assert(
      fc.property(randomBillPlan, (plan) => {
        const bill = consistentBill(plan)
        const reverse = (lines: object[]): object[] => [...lines].reverse()
        const turned = edited(edited(bill, 'energies.0.consumption', reverse), 'energies.0.taxes', reverse)
        const [one, other] = [bill, turned].map((invoice) => auditEnergyInvoice(fieldInvoice(invoice), { clock }))
        expect(other?.findings.map(({ message }) => message).sort()).toEqual(
          one?.findings.map(({ message }) => message).sort(),
        )
        expect(other?.passed).toEqual(one?.passed)
      }),
      { numRuns: 50 },
    )
  })
})

/**
 * About one random bill in five thousand explains its planted gap in another honest way (a sum that a discount was left
 * out of, a price per day): the bills are random, but the same in every run.
 */
const seed = 20_261_121

describe('audit of a bill with one planted anomaly', () => {
  it.each(Object.entries(plants))('%s fires', (ruleId, plant) => {
    fc.assert(
      fc.property(randomBillPlan, (plan) => {
        const bill = plant(consistentBill(plan))
        fc.pre(bill !== null)
        const { findings } = auditEnergyInvoice(fieldInvoice(bill), { clock })
        const found = findings.find((finding) => finding.rule_id === ruleId)
        expect(found?.confidence).toBeGreaterThan(0.5)
        expect(found?.evidence.length).toBeGreaterThan(0)
      }),
      { numRuns: 60, seed },
    )
  })

  it.each(Object.entries(plants))('%s stays silent when its fields are doubtful', (ruleId, plant) => {
    fc.assert(
      fc.property(randomBillPlan, (plan) => {
        const bill = plant(consistentBill(plan))
        fc.pre(bill !== null)
        const audit = auditEnergyInvoice(fieldInvoice(bill, { confidence: 0.79 }), { clock })
        expect(audit.findings).toEqual([])
        expect(audit.passed).toEqual([])
        expect(audit.not_evaluated.map((entry) => entry.rule_id)).toContain(ruleId)
      }),
      { numRuns: 5 },
    )
  })
})
