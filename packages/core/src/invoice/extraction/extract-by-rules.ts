import type { PageLayout } from '../../layout/cell.js'
import type { EnergyInvoice, EnergyType } from '../energy-invoice.js'
import type { Field } from '../field.js'
import { assembleEnergies } from './assemble-energies.js'
import { completeByArithmetic } from './completion/complete-by-arithmetic.js'
import { serviceLines, type ValuedRow } from './tables/charge-lines.js'
import { readCustomer } from './fields/read-customer.js'
import { readDueDate, readIssueDate, readNextInvoiceDate } from './fields/read-dates.js'
import { readInstalment } from './fields/read-instalment.js'
import { readKind, readMentions, readPaymentMethod } from './fields/read-mentions.js'
import { readOffer } from './fields/read-offer.js'
import type { ReadingRow } from './readings/read-readings.js'
import {
  readAccountReference,
  readClientReference,
  readContractReference,
  readInvoiceNumber,
} from './fields/read-references.js'
import { readSupplier } from './fields/read-supplier.js'
import { readAllTotals } from './fields/read-totals.js'
import { readVatLines } from './fields/read-vat-lines.js'

/** What the rules start from. */
export interface RuleSources {
  layouts: readonly PageLayout[]
  rows: readonly ValuedRow[]
  readings: readonly ReadingRow[]
  type: Field<EnergyType>
}

/** The invoice as labels, tables and arithmetic read it; what they do not find stays null. */
export function extractByRules(sources: RuleSources): EnergyInvoice {
  const { layouts, rows, type } = sources
  const issueDate = readIssueDate(layouts)
  const supplier = readSupplier(layouts)
  const client = readClientReference(layouts)
  const totals = readAllTotals(layouts)
  const read: EnergyInvoice = {
    schema_version: 'energy-invoice/1',
    energy_type: type,
    kind: readKind(layouts),
    invoice: {
      number: readInvoiceNumber(layouts),
      issue_date: issueDate,
      due_date: readDueDate(layouts, issueDate),
      next_invoice_date: readNextInvoiceDate(layouts),
      payment_method: readPaymentMethod(layouts),
    },
    supplier,
    offer: readOffer(layouts, supplier.name?.value ?? null),
    customer: {
      ...readCustomer(layouts),
      client_reference: client,
      contract_reference: readContractReference(layouts),
      account_reference: readAccountReference(layouts, client),
    },
    energies: assembleEnergies(sources),
    services: serviceLines(rows),
    vat: readVatLines(layouts, totals.vat, totals.ht),
    totals,
    instalment: readInstalment(layouts),
    mentions: readMentions(layouts, type.value),
  }
  return completeByArithmetic(read, layouts)
}
