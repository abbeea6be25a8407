import type {
  ConsumptionLine,
  EnergyInvoice,
  EnergySupply,
  ServiceLine,
  SubscriptionLine,
  TaxLine,
} from '../../energy-invoice.js'

/** A line of a bill with its place, e.g. `energies.0.consumption.1`, and the energy that it belongs to. */
export type PlacedLine = { readonly place: string } & (
  | { readonly part: 'subscription'; readonly line: SubscriptionLine; readonly supply: EnergySupply }
  | { readonly part: 'consumption'; readonly line: ConsumptionLine; readonly supply: EnergySupply }
  | { readonly part: 'tax'; readonly line: TaxLine; readonly supply: EnergySupply }
  | { readonly part: 'service'; readonly line: ServiceLine; readonly supply: null }
)

/** The lines that add up to the total before VAT, in the order of the invoice. */
export function placedLines(invoice: EnergyInvoice): PlacedLine[] {
  const supplies = invoice.energies.flatMap((supply, index): PlacedLine[] => {
    const at = (name: string, number: number): string => `energies.${index}.${name}.${number}`
    return [
      ...supply.subscription.map((line, number) => {
        return { part: 'subscription', place: at('subscription', number), line, supply } as const
      }),
      ...supply.consumption.map((line, number) => {
        return { part: 'consumption', place: at('consumption', number), line, supply } as const
      }),
      ...supply.taxes.map((line, number) => ({ part: 'tax', place: at('taxes', number), line, supply }) as const),
    ]
  })
  const services = invoice.services.map((line, number): PlacedLine => {
    return { part: 'service', place: `services.${number}`, line, supply: null }
  })
  return [...supplies, ...services]
}
