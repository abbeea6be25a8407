import { american, british, dutch, german, italian, spanish, subscription, swiss } from './layouts/elsewhere.js'
import { haulier, hotel, restaurant, telecom } from './layouts/french-services.js'
import { creditNote, freelance, plumber, wholesaler } from './layouts/french-trades.js'
import type { SpecimenInvoice } from './specimen-invoice.js'

/** Invoices of unlike trades and layouts, all invented. */
export const specimenInvoices: readonly SpecimenInvoice[] = [
  plumber,
  freelance,
  creditNote,
  wholesaler,
  restaurant,
  telecom,
  haulier,
  hotel,
  subscription,
  swiss,
  german,
  british,
  american,
  dutch,
  italian,
  spanish,
]
