import type { ElectronicInvoice, PostalAddress } from '../../../reading/e-invoice/electronic-invoice.js'
import type { EnergyInvoice, PaymentMethod, Read } from '../../energy-invoice.js'
import { fieldOf, toldField } from './told-field.js'

/** Name, addresses and references of the buyer. */
export function electronicCustomer({
  buyer,
  deliverTo,
  contractReference,
}: ElectronicInvoice): EnergyInvoice['customer'] {
  return {
    name: toldField(buyer.name),
    billing_address: addressField(buyer.address),
    site_address: addressField(deliverTo?.address ?? null),
    // What the seller calls the buyer has no scheme; a scheme names a public register.
    client_reference: toldField(buyer.identifiers.find((one) => one.scheme === null) ?? null),
    contract_reference: toldField(contractReference),
    account_reference: null,
  }
}

/** On one line, as a bill prints it: `9 bis rue des Fossés, 89700 Tonnerre`. An address with no town is none. */
export function addressField(address: PostalAddress | null): Read<string> {
  if (address?.city == null) return null
  const town = [address.postCode, address.city].filter((term) => term !== null)
  const lines = [...address.lines.map((line) => line.value), town.map((term) => term.value).join(' ')]
  return fieldOf(lines.join(', '), ...address.lines, ...town)
}

/** UNTDID 4461. */
const methods: Readonly<Record<string, PaymentMethod>> = {
  '10': 'especes',
  '20': 'cheque',
  '30': 'virement',
  '48': 'carte',
  '49': 'prelevement',
  '54': 'carte',
  '55': 'carte',
  '58': 'virement',
  '59': 'prelevement',
}

/** The means of payment when there is one. */
export function electronicPaymentMethod({ paymentMeans }: ElectronicInvoice): Read<PaymentMethod> {
  const [means] = paymentMeans
  const isOnly = new Set(paymentMeans.map(({ value }) => value)).size === 1
  return means === undefined || !isOnly ? null : toldField(means, (code) => methods[code] ?? null)
}
