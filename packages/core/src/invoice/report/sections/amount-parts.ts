import type { EnergyInvoice, EnergySupply, Read, ServiceKind, TaxCode } from '../../energy-invoice.js'
import { sumOf, valueOf } from '../read-values.js'

/** What a colour stands for, everywhere in the report. */
export type Tone =
  | 'energy'
  | 'subscription'
  | 'gas'
  | 'gasSubscription'
  | 'tax'
  | 'taxSecond'
  | 'taxThird'
  | 'service'
  | 'vat'
  | 'reduction'
  | 'unknown'

/** An amount in EUR of the bill with what it pays for. */
export interface AmountPart {
  readonly tone: Tone
  readonly label: string
  readonly amount: number
}

/** The parts of the bill in EUR: energy, subscriptions, taxes, services and reductions before tax, then VAT. */
export function amountParts(invoice: EnergyInvoice): readonly AmountPart[] {
  const { energies, services } = invoice
  const isDual = new Set(energies.map(({ energy }) => valueOf(energy))).size > 1
  const parts = [
    ...energies.flatMap((supply) => supplyParts(supply, isDual)),
    ...taxParts(energies),
    part('service', 'Services et frais', amountsOf(services, ['service', 'frais', null])),
    part('service', 'Prestations du gestionnaire de réseau', amountsOf(services, ['prestation_reseau'])),
    part('service', 'Dépôt de garantie', amountsOf(services, ['depot'])),
    part('reduction', 'Remises', amountsOf(services, ['remise'])),
    part('vat', 'TVA', [vatAmount(invoice)]),
  ]
  return parts.filter((candidate) => candidate !== null)
}

function supplyParts(supply: EnergySupply, isDual: boolean): (AmountPart | null)[] {
  const isGas = valueOf(supply.energy) === 'gaz'
  const name = isDual ? (isGas ? 'Gaz : ' : 'Électricité : ') : ''
  const label = (text: string) => (name === '' ? capitalized(text) : name + text)
  return [
    part(isGas ? 'gas' : 'energy', label('consommation'), amounts(supply.consumption)),
    part(isGas ? 'gasSubscription' : 'subscription', label('abonnement'), amounts(supply.subscription)),
  ]
}

function taxParts(energies: readonly EnergySupply[]): (AmountPart | null)[] {
  const taxes = energies.flatMap((supply) => supply.taxes)
  const withCodes = (codes: readonly (TaxCode | null)[]) =>
    amounts(taxes.filter(({ code }) => codes.includes(valueOf(code))))
  return [
    part('tax', 'Accise sur l’électricité', withCodes(['accise_electricite'])),
    part('tax', 'Accise sur le gaz naturel', withCodes(['accise_gaz'])),
    part('taxSecond', 'Contribution tarifaire d’acheminement (CTA)', withCodes(['cta'])),
    part('taxThird', 'Autres taxes et contributions', withCodes(['tccfe', 'tdcfe', 'cspe', 'autre', null])),
  ]
}

function vatAmount({ vat, totals }: EnergyInvoice): Read<number> {
  const sum = totals.vat === null ? sumOf(vat.map(({ amount }) => amount)) : valueOf(totals.vat)
  return sum === null ? null : { value: sum, confidence: 1, evidence: [] }
}

function amountsOf(services: EnergyInvoice['services'], kinds: readonly (ServiceKind | null)[]): Read<number>[] {
  return amounts(services.filter(({ kind }) => kinds.includes(valueOf(kind))))
}

function amounts(lines: readonly { readonly amount_ht: Read<number> }[]): Read<number>[] {
  return lines.map(({ amount_ht: amount }) => amount)
}

function part(tone: Tone, label: string, leaves: readonly Read<number>[]): AmountPart | null {
  const amount = sumOf(leaves)
  return amount === null || amount === 0 ? null : { tone, label, amount: Math.round(amount * 100) / 100 }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
