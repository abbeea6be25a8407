import type { Bill, Judgement, Mentions, Supply, TaxRow } from './bill.js'
import type { Draft } from './complete-bill.js'
import { bankOf, customerOf, type CustomerTerms } from './customer.js'
import { randomFrom } from './random.js'

const allMentions: Mentions = {
  mediator: true,
  complaintContact: true,
  supplierAddress: true,
  emergencyPhone: true,
  regulatedStated: true,
  estimationBasis: true,
  energyMix: true,
}

/** What a definition says of a bill; the rest has the value that most bills have. */
export type BillTerms = Pick<Bill, 'id' | 'supplier' | 'offer' | 'issueDate' | 'supplies'> &
  Partial<Omit<Draft, 'judgement' | 'mentions' | 'customer' | 'number' | 'bank'>> & {
    customer: CustomerTerms
    /** Shape of the number: 9 stands for a digit. */
    number: string
    judgement?: Partial<Judgement>
    mentions?: Partial<Mentions>
    isDirectDebit?: boolean
  }

/** A draft with its references, and a judgement that expects nothing unless told. */
export function draftBill(terms: BillTerms): Draft {
  const { id, customer, number, judgement, mentions, isDirectDebit = true, ...rest } = terms
  const random = randomFrom(`${id} bill`)
  const energies = new Set(terms.supplies.map(({ energy }) => energy))
  return {
    energyType: energies.size === 2 ? 'dual' : (terms.supplies[0]?.energy ?? 'electricite'),
    kind: 'facture',
    dueDate: null,
    nextInvoiceDate: null,
    paymentMethod: isDirectDebit ? 'prelevement' : null,
    services: [],
    instalment: null,
    ...rest,
    id,
    customer: customerOf(id, customer),
    number: number.replaceAll('9', () => random.digits(1)),
    bank: isDirectDebit ? bankOf(id) : null,
    mentions: { ...allMentions, ...mentions },
    judgement: { expected: [], neutral: [], anomalies: [], traps: [], extraMaskTerms: [], ...judgement },
  }
}

/** The supply with its tax lines of one kind changed. */
export function changeTaxes(supply: Supply, code: TaxRow['code'], change: (row: TaxRow) => TaxRow): Supply {
  return { ...supply, taxes: supply.taxes.map((row) => (row.code === code ? change(row) : row)) }
}
