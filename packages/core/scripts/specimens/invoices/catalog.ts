import { clubMembership, electrician, lunchNote, workshopRent } from './layouts/month-others.js'
import { cloudUsage, designPlan, monthlyFees, socialAds } from './layouts/month-software.js'
import { expressParcels, fibreMobile, fuelCards, officeOrder } from './layouts/month-suppliers.js'
import { accountants, conveyorFinal, tiles, translator } from './layouts/blind-abroad.js'
import { careHome, schoolMeals, timberStage, waterSupply } from './layouts/blind-public.js'
import { hostedSeats, interiorDeposit, rideReceipt, temporaryWork } from './layouts/blind-services.js'
import { kitchenFinal, pharmacyTicket, platformOrder, toolsReturned } from './layouts/blind-shops.js'
import { advertising, boxedParties, builder, taxi } from './layouts/exam-later.js'
import { belgian, canadian, cardReceipt, guestHouse, polish, smallBusiness } from './layouts/exam-elsewhere.js'
import { garage, lawyer, marketPlace, supermarket, therapist, webHost } from './layouts/exam-france.js'
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

/** Twelve more, written when the rules stood, and read once before any rule was changed for them. */
export const examInvoices: readonly SpecimenInvoice[] = [
  webHost,
  marketPlace,
  garage,
  lawyer,
  therapist,
  supermarket,
  belgian,
  canadian,
  smallBusiness,
  cardReceipt,
  polish,
  guestHouse,
]

/** Four more, read once after the corrections for those of the exam. */
export const laterInvoices: readonly SpecimenInvoice[] = [boxedParties, taxi, advertising, builder]

/** Sixteen written by somebody who does not see the rules, and read once before any rule was changed for them. */
export const blindInvoices: readonly SpecimenInvoice[] = [
  platformOrder,
  pharmacyTicket,
  kitchenFinal,
  toolsReturned,
  interiorDeposit,
  rideReceipt,
  hostedSeats,
  temporaryWork,
  waterSupply,
  schoolMeals,
  careHome,
  timberStage,
  conveyorFinal,
  translator,
  accountants,
  tiles,
]

/** Twelve ordinary ones, read once after the corrections for those sixteen. */
export const ordinaryInvoices: readonly SpecimenInvoice[] = [
  workshopRent,
  electrician,
  clubMembership,
  lunchNote,
  monthlyFees,
  cloudUsage,
  socialAds,
  designPlan,
  fibreMobile,
  expressParcels,
  officeOrder,
  fuelCards,
]
