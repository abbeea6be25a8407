import { acciseOf, ctaOf } from '../blind/terms.js'
import type { Supply } from '../model/bill.js'
import { sum } from '../model/rounding.js'
import { shortMonth } from '../print/format.js'

/** Rules that judge prices by tables outside the bill. */
export const priceRules = ['E-PRC-01', 'E-PRC-02', 'E-PRC-03', 'E-PRC-07']

export function total(rows: readonly { amount: number }[]): number {
  return sum(rows.map(({ amount }) => amount))
}

/** The CTA before the accise, as most suppliers print them. */
export function taxedInOrder(supply: Supply): Supply {
  return { ...supply, taxes: [...ctaOf(supply), ...acciseOf(supply)] }
}

/** `juil. 2026`. */
export function monthLabel(month: string): string {
  return `${shortMonth(`${month}-01`)} ${month.slice(0, 4)}`
}

/** Bars of the months with their kWh above and their names below. */
export function bars(history: Supply['history'], height: number, number: (value: number) => string): string {
  const highest = Math.max(...history.map(({ kwh }) => kwh))
  const bar = ({ month, kwh }: Supply['history'][number]): string =>
    `<div>${number(kwh)}<i style="height:${Math.round((height * kwh) / highest)}mm"></i>${shortMonth(`${month}-01`)}<br>${month.slice(0, 4)}</div>`
  return history.map(bar).join('')
}
