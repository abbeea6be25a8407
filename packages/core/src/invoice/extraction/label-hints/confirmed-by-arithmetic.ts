import type { EnergyInvoice, Read } from '../../energy-invoice.js'

const cent = 0.015

/** True when the other figures of the bill prove the value at a path: a label cannot know better. */
export function isConfirmedByArithmetic(invoice: EnergyInvoice, path: string): boolean {
  const { ht, vat, ttc, already_paid: paid, previous_balance: balance, energy_voucher: voucher } = invoice.totals
  if (['totals.ht', 'totals.vat', 'totals.ttc'].includes(path)) return isSum(ttc, [ht, vat])
  if (path === 'totals.net_to_pay') {
    const net = invoice.totals.net_to_pay
    if (net === null || ttc === null) return false
    const due = ttc.value - Math.abs(paid?.value ?? 0) + (balance?.value ?? 0) - Math.abs(voucher?.value ?? 0)
    return Math.abs(net.value - due) < cent
  }
  const [, rank, leaf] = /^energies\[(\d)\]\.(\w+)$/.exec(path) ?? []
  const supply = invoice.energies[Number(rank)]
  if (supply === undefined) return false
  if (leaf === 'total_kwh') {
    const quantities = supply.consumption.map((line) => line.quantity_kwh)
    return isSum(supply.total_kwh, quantities)
  }
  if (leaf !== 'total_ht') return false
  const lines = [...supply.consumption, ...supply.subscription, ...supply.taxes].map((line) => line.amount_ht)
  return isSum(supply.total_ht, lines)
}

function isSum(total: Read<number>, parts: readonly Read<number>[]): boolean {
  if (total === null || parts.length === 0 || parts.includes(null)) return false
  return Math.abs(parts.reduce((sum, part) => sum + (part?.value ?? 0), 0) - total.value) < cent
}
