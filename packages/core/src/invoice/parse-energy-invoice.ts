import { InvalidOptionError } from '../errors/invalid-option-error.js'
import type { EnergyInvoice } from './energy-invoice.js'
import { energyInvoiceSchema } from './energy-invoice-schema.js'

/**
 * An invoice that was stored as JSON (the `invoice` of an analysis or of an answer of the server), checked before it is
 * audited, simulated or compared with a later one.
 *
 * @throws InvalidOptionError whose `option` names the place of the first fault; never its text
 * @example
 * ```ts
 * const earlier = parseEnergyInvoice(JSON.parse(await readFile('facture.json', 'utf8')))
 * auditEnergyInvoice(invoice, { earlierInvoices: [earlier] })
 * ```
 */
export function parseEnergyInvoice(data: unknown): EnergyInvoice {
  const result = energyInvoiceSchema.safeParse(data)
  if (result.success) return result.data
  const path = result.error.issues[0]?.path ?? []
  const value = path.reduce<unknown>(
    (part, step) =>
      typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[step] : undefined,
    data,
  )
  throw new InvalidOptionError({
    option: ['invoice', ...path.map(String)].join('.'),
    expected: 'une facture telle que l’analyse la rend (energy-invoice/1)',
    received: value === undefined ? 'rien' : `une valeur de type ${value === null ? 'null' : typeof value}`,
  })
}
