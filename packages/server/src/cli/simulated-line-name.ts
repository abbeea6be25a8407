import { lineName, type EnergyInvoice, type RecomputedLine } from '@constat/core'
import { printable } from './wrap-text.js'

const parts = { subscription: 'Abonnement', consumption: 'Énergie', tax: 'Taxe', service: 'Service' } as const

/** `Énergie HP du 05/09/25` */
export function nameOfLine(invoice: EnergyInvoice, { place, part }: RecomputedLine): string {
  const name = lineName(invoice, `${place.replace(/\.(\d+)/g, '[$1]')}.amount_ht`)
  return printable(name === null ? parts[part] : part === 'service' || part === 'tax' ? name : `${parts[part]} ${name}`)
}
