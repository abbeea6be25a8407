import type { PageLayout } from '../../../layout/cell.js'
import { roundToCent, sumOfAmounts, toCents } from '../../../energy/cents.js'
import type { EnergyInvoice, Read } from '../../energy-invoice.js'
import { leafLines } from '../../energy-invoice-lines.js'
import { evidenceAt } from '../values/evidence.js'
import type { MoneyToken } from '../values/tokens.js'
import { amountsOfLines } from './amounts-of-lines.js'
import { printedAmounts, printedVatRates } from './printed-figures.js'

/** What VAT may be of a bill: 5,5 % on all of it at least, 20 % on all of it at most (CGI, art. 278 and 278-0 bis) or, where it is wrong, a little more. */
const leastShare = 0.05
const mostShare = 0.25
const provenConfidence = 0.9
/** Every pair is tried: a document with more different amounts is no bill that this could help. */
const mostAmounts = 1000
/** Of a bill of which one line was not read, the others make up most. */
const openShare = 0.2

interface Triple {
  ht: number
  vat: number
  ttc: number
}

/**
 * HT, VAT and TTC that no label gave away: the only three printed amounts that add up and agree with what was read, be it
 * two of the three, the sum of every line, or the lines that were read and a rate of VAT that the bill names.
 */
export function completeTotals(invoice: EnergyInvoice, layouts: readonly PageLayout[]): EnergyInvoice {
  const { ht, vat, ttc } = invoice.totals
  if (ht !== null && vat !== null && ttc !== null) return invoice
  const amounts = printedAmounts(layouts)
  const sum = sumOfLines(invoice)
  const rates = printedVatRates(layouts)
  const lines = sumOfAmounts(amountsOfLines(invoice))
  const isNear = (value: number): boolean => lines > 0 && Math.abs(lines - value) < openShare * value
  const fitting = triplesOf(amounts).filter(
    (triple) =>
      agrees(ht, triple.ht) &&
      agrees(vat, triple.vat) &&
      agrees(ttc, triple.ttc) &&
      ([ht, vat, ttc].filter((read) => read !== null).length === 2 ||
        sum?.isCloseTo(triple.ht) === true ||
        (rates.some((rate) => toCents((triple.ht * rate) / 100) === toCents(triple.vat)) && isNear(triple.ht))),
  )
  const [only, another] = fitting
  if (only === undefined || another !== undefined) return invoice
  return {
    ...invoice,
    totals: {
      ...invoice.totals,
      ht: ht ?? placed(only.ht, amounts),
      vat: vat ?? placed(only.vat, amounts),
      ttc: ttc ?? placed(only.ttc, amounts),
    },
  }
}

function agrees(read: Read<number>, value: number): boolean {
  return read === null || read.value === value
}

function triplesOf(amounts: readonly MoneyToken[]): Triple[] {
  const values = [...new Set(amounts.map(({ value }) => value))].filter((value) => value !== 0)
  if (values.length > mostAmounts) return []
  const printed = new Set(values.map(toCents))
  return values.flatMap((ht) =>
    values.flatMap((vat) => {
      const share = vat / ht
      const isPrinted = printed.has(toCents(ht + vat))
      return share >= leastShare && share <= mostShare && isPrinted ? [{ ht, vat, ttc: roundToCent(ht + vat) }] : []
    }),
  )
}

/** The sum of all lines before tax, where every one of them has its amount; each may be rounded by half a cent. */
function sumOfLines(invoice: EnergyInvoice): { isCloseTo: (amount: number) => boolean } | null {
  const amounts = amountsOfLines(invoice)
  if (amounts.length < 3 || amounts.length < leafLines(invoice).length) return null
  const sum = sumOfAmounts(amounts)
  return { isCloseTo: (amount) => Math.abs(sum - amount) <= 0.005 * amounts.length + 0.001 }
}

function placed(value: number, amounts: readonly MoneyToken[]): Read<number> {
  const places = amounts.filter((amount) => amount.value === value)
  return {
    value,
    confidence: provenConfidence,
    evidence: places.slice(0, 3).map(({ cell, start, end }) => evidenceAt(cell, start, end)),
  }
}
