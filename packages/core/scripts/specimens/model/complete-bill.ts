import type { Bill, Supply, Totals, VatRow } from './bill.js'
import { round, sum } from './rounding.js'

/** A bill before its sums. */
export type Draft = Omit<Bill, 'vat' | 'totals'> & {
  alreadyPaid?: number
  previousBalance?: number
  energyCheque?: number
  /** Prints a total before tax and one with tax per energy. */
  printsEnergyTotals?: 'ht' | 'ttc' | 'both'
}

interface Charge {
  amount: number
  vatRate: number
}

/** Adds up the lines of a draft: VAT per rate, totals, what is left to pay. */
export function completeBill(draft: Draft): Bill {
  const { alreadyPaid, previousBalance, energyCheque, printsEnergyTotals, ...bill } = draft
  const vat = vatRows([...bill.supplies.flatMap(chargesOf), ...bill.services])
  const ht = sum(vat.map(({ base }) => base))
  const vatTotal = sum(vat.map(({ amount }) => amount))
  const ttc = sum([ht, vatTotal])
  return {
    ...bill,
    supplies: bill.supplies.map((supply) => withTotals(supply, printsEnergyTotals)),
    vat,
    totals: settle({
      ht,
      vat: vatTotal,
      ttc,
      alreadyPaid: alreadyPaid ?? null,
      previousBalance: previousBalance ?? null,
      energyCheque: energyCheque ?? null,
    }),
  }
}

/** Every amount that counts in an energy's total. */
export function chargesOf(supply: Supply): Charge[] {
  return [...supply.subscription, ...supply.consumption, ...supply.taxes]
}

/** VAT per rate, lowest first. */
export function vatRows(charges: readonly Charge[]): VatRow[] {
  const rates = [...new Set(charges.map(({ vatRate }) => vatRate))].sort((a, b) => a - b)
  return rates.map((rate) => {
    const base = sum(charges.filter(({ vatRate }) => vatRate === rate).map(({ amount }) => amount))
    return { rate, base, amount: round((base * rate) / 100) }
  })
}

/** Works out what is left to pay. */
export function settle(totals: Omit<Totals, 'netToPay'>): Totals {
  const { ttc, alreadyPaid, previousBalance, energyCheque } = totals
  return { ...totals, netToPay: sum([ttc, -(alreadyPaid ?? 0), previousBalance ?? 0, -(energyCheque ?? 0)]) }
}

function withTotals(supply: Supply, printed: Draft['printsEnergyTotals']): Supply {
  if (printed === undefined) return supply
  const rows = vatRows(chargesOf(supply))
  const ht = sum(rows.map(({ base }) => base))
  const ttc = sum([ht, ...rows.map(({ amount }) => amount)])
  return { ...supply, totalHt: printed === 'ttc' ? null : ht, totalTtc: printed === 'ht' ? null : ttc }
}
