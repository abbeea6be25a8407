import type { Bill, Customer } from './bill.js'
import { groupDigits } from '../print/format.js'
import { randomFrom } from './random.js'

/** What a definition says of a customer; references follow from the bill's identifier. */
export interface CustomerTerms {
  civility?: string
  name: string
  address: string[]
  billingAddress?: string[]
  email?: string
  /** Shapes of the references: 9 stands for a digit, anything else for itself. */
  references: { client: string; contract?: string; account?: string }
  isCompany?: boolean
}

/** A fictional customer with references in the supplier's shapes. */
export function customerOf(id: string, terms: CustomerTerms): Customer {
  const random = randomFrom(`${id} customer`)
  const fill = (shape: string): string => shape.replaceAll('9', () => random.digits(1))
  const { client, contract, account } = terms.references
  return {
    civility: terms.civility ?? '',
    name: terms.name,
    siteAddress: terms.address,
    billingAddress: terms.billingAddress ?? terms.address,
    clientReference: fill(client),
    contractReference: contract === undefined ? null : fill(contract),
    accountReference: account === undefined ? null : fill(account),
    email: terms.email ?? null,
    siret: terms.isCompany === true ? `999${random.digits(11)}` : null,
  }
}

/** A bank account of no bank (bank code 99999) and the reference of its mandate. */
export function bankOf(id: string): NonNullable<Bill['bank']> {
  const random = randomFrom(`${id} bank`)
  const iban = `FR${random.digits(2)}99999${random.digits(18)}`
  return { iban: groupDigits(iban, [4, 4, 4, 4, 4, 4, 3]), mandate: `RUM${random.digits(10)}` }
}
