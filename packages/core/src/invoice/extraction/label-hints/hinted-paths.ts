import type { HintValueKind } from './label-hint.js'

/**
 * Leaves that a hint may find, by path. Names, addresses and free text are left out: what stands beside them is as often
 * a name as a label. So are the lines of tables, which have no label of their own.
 */
const kinds: Readonly<Record<string, HintValueKind>> = {
  'invoice.number': 'reference',
  'invoice.issue_date': 'date',
  'invoice.due_date': 'date',
  'invoice.next_invoice_date': 'date',
  'supplier.customer_service_phone': 'phone',
  'offer.end_date': 'date',
  'customer.client_reference': 'reference',
  'customer.contract_reference': 'reference',
  'customer.account_reference': 'reference',
  'energies[e].delivery_point': 'delivery-point',
  'energies[e].power_kva': 'power',
  'energies[e].meter.serial': 'reference',
  'energies[e].period.from': 'date',
  'energies[e].period.to': 'date',
  'energies[e].total_kwh': 'energy',
  'energies[e].volume_m3': 'number',
  'energies[e].conversion_coefficient': 'number',
  'energies[e].annual_reference_kwh': 'energy',
  'energies[e].network_share_ht': 'amount',
  'energies[e].total_ht': 'amount',
  'energies[e].total_ttc': 'amount',
  'totals.ht': 'amount',
  'totals.vat': 'amount',
  'totals.ttc': 'amount',
  'totals.already_paid': 'amount',
  'totals.previous_balance': 'amount',
  'totals.energy_voucher': 'amount',
  'totals.net_to_pay': 'amount',
}

/** What the value of a path looks like; undefined when hints do not find it. */
export function hintedKind(path: string): HintValueKind | undefined {
  return kinds[path.replace(/^energies\[\d\]/, 'energies[e]')]
}

/** The paths of an invoice with so many energies. */
export function hintedPaths(energies: number): string[] {
  return Object.keys(kinds).flatMap((path) =>
    path.includes('[e]')
      ? Array.from({ length: Math.min(energies, 10) }, (_, index) => path.replace('[e]', `[${String(index)}]`))
      : [path],
  )
}
