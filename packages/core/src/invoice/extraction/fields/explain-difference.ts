import type { Cell, PageLayout, Row } from '../../../layout/cell.js'
import type { EnergyInvoice, Read } from '../../energy-invoice.js'
import { toCents } from '../../../energy/cents.js'
import { fieldAt } from '../values/evidence.js'
import { tokensOf } from '../values/tokens.js'

type Totals = EnergyInvoice['totals']
type Deduction = 'already_paid' | 'previous_balance' | 'energy_voucher'

const kinds: readonly [Deduction, RegExp][] = [
  ['energy_voucher', /cheques? energie/],
  [
    'already_paid',
    /mensualit|acompte|provision|versement|verse\b|prelevements?\b|preleve|paiements?\b|reglements?\b|regle\b|paye\b|encaiss|echeances?\b/,
  ],
  [
    'previous_balance',
    /solde|report|avoir|trop[- ](?:percu|verse)|precedent|anterieur|ancien|credit|impaye|votre compte/,
  ],
]
const notADeduction =
  /^(?:total|montant (?:ht|ttc|total)|net|reste|a payer|tva|t\.v\.a)|prochain|echeancier|a venir|a (?:payer|regler|prelever)/

/** A row between the total and what is due, with what it would take off or add. */
export interface Deductible {
  kind: Deduction
  amount: number
  cell: Cell
  start: number
  end: number
}

/**
 * Between the total and what remains to be paid stands what was paid, or was still open. Where both are read and differ, the one
 * or two rows that account for it to the cent are those, whatever words the bill has for them.
 */
export function explainDifference(layouts: readonly PageLayout[], totals: Totals): Totals {
  const { ttc, net_to_pay: net } = totals
  if (ttc === null || net === null) return totals
  const known = [
    signed(totals.already_paid, -1),
    signed(totals.energy_voucher, -1),
    totals.previous_balance?.value ?? 0,
  ]
  const open = toCents(net.value - known.reduce((sum, one) => sum + one, ttc.value))
  if (open === 0) return proven(totals)
  const rows = deductibles(layouts).filter(({ kind }) => totals[kind] === null)
  const found = explanationOf(open, rows)
  const explained = found.reduce((all, { kind, amount, cell, start, end }) => {
    const value = kind === 'previous_balance' ? amount : Math.abs(amount)
    return { ...all, [kind]: fieldAt(value, 0.9, cell, start, end) }
  }, totals)
  return found.length === 0 ? explained : proven(explained)
}

const provenConfidence = 0.97

/** What leads from the total to what is due, to the cent, was read right. */
function proven(totals: Totals): Totals {
  const sure = (field: Read<number>): Read<number> =>
    field === null ? null : { ...field, confidence: Math.max(field.confidence, provenConfidence) }
  const { already_paid: paid, previous_balance: balance, energy_voucher: voucher } = totals
  if (paid === null && balance === null && voucher === null) return totals
  return {
    ...totals,
    ttc: sure(totals.ttc),
    net_to_pay: sure(totals.net_to_pay),
    already_paid: sure(paid),
    previous_balance: sure(balance),
    energy_voucher: sure(voucher),
  }
}

const signed = (field: Read<number>, sign: 1 | -1): number => sign * Math.abs(field?.value ?? 0)

/** The row, or the two rows of two kinds, that come to the difference. */
function explanationOf(open: number, rows: readonly Deductible[]): readonly Deductible[] {
  const settled = rows.flatMap((row): Deductible[] =>
    row.kind === 'previous_balance'
      ? [row, { ...row, amount: -row.amount }]
      : [{ ...row, amount: -Math.abs(row.amount) }],
  )
  const one = settled.filter(({ amount }) => toCents(amount) === open)
  if (one.length > 0) return one.slice(0, 1)
  for (const [index, first] of settled.entries()) {
    const second = settled
      .slice(index + 1)
      .find(
        ({ kind, amount, cell }) =>
          kind !== first.kind && cell !== first.cell && toCents(first.amount + amount) === open,
      )
    if (second !== undefined) return [first, second]
  }
  return []
}

/** Rows that take something off a total, or add to it. */
export function deductibles(layouts: readonly PageLayout[]): Deductible[] {
  return layouts.flatMap(({ rows }) => rows.flatMap(deductibleOf))
}

/** A row of a label and one amount: the last one, where a row has two columns of them. */
function deductibleOf({ cells }: Row): Deductible[] {
  // A statement of the account begins its rows with their days: "19 mai | Votre paiement par carte | -60,00 €".
  const label = cells.find(
    ({ folded }) => !/^\d{1,2}(?:er)?[ ./-](?:\d{1,2}|[a-z]{3,9}\.?)(?:[ ./-]\d{2,4})?$/.test(folded),
  )
  if (label === undefined || label.text.length > 90 || notADeduction.test(label.folded)) return []
  const kind = kinds.find(([, pattern]) => pattern.test(label.folded))?.[0]
  const amount = cells
    .flatMap((cell) => tokensOf(cell))
    .filter((token) => (token.kind === 'amount' || token.kind === 'number') && token.decimals === 2)
    .at(-1)
  if (kind === undefined || amount === undefined || typeof amount.value !== 'number') return []
  return [{ kind, amount: amount.value, cell: amount.cell, start: amount.start, end: amount.end }]
}
