import { bellenergieBills } from './bills/bellenergie.js'
import { butagazBills } from './bills/butagaz.js'
import { dyneffBills } from './bills/dyneff.js'
import { elmyBills } from './bills/elmy.js'
import { gegBills } from './bills/geg.js'
import { llumBills } from './bills/llum.js'
import { uemBills } from './bills/uem.js'
import { volterresBills } from './bills/volterres.js'
import { wekiwiBills } from './bills/wekiwi.js'
import type { ExamBill } from './exam-bill.js'
import { codedVat } from './layouts/coded-vat.js'
import { currencyInside } from './layouts/currency-inside.js'
import { datesFirst } from './layouts/dates-first.js'
import { indexToAmount } from './layouts/index-to-amount.js'
import { landscapeLedger } from './layouts/landscape-ledger.js'
import { municipalGrid } from './layouts/municipal-grid.js'
import { sideBySide } from './layouts/side-by-side.js'
import { sidebarAndInserts } from './layouts/sidebar-and-inserts.js'
import { toldStory } from './layouts/told-story.js'

/** The bills of the exam. */
export const exam: readonly ExamBill[] = [
  // With a meter changed, either serial number is the bill's.
  ...gegBills.map((bill) => ({
    bill,
    draw: municipalGrid,
    notScored: bill.id === 'exam-X1-02' ? ['energies[0].meter.serial'] : [],
  })),
  // A refund goes by transfer; how the bill itself was to be paid is not said.
  ...bellenergieBills.map((bill) => ({
    bill,
    draw: toldStory,
    notScored: bill.kind === 'resiliation' ? ['invoice.payment_method'] : [],
  })),
  ...butagazBills.map((bill) => ({ bill, draw: codedVat, unprinted: ['mentions.energy_mix'] })),
  // A service of one day: whether that day is also its end is a matter of convention.
  ...uemBills.map((bill) => ({
    bill,
    draw: indexToAmount,
    notScored: bill.services.length === 0 ? [] : ['services[0].from', 'services[0].to'],
  })),
  ...elmyBills.map((bill) => ({
    bill,
    draw: datesFirst,
    unprinted: ['mentions.energy_mix'],
    notScored: bill.kind === 'avoir' ? ['invoice.payment_method'] : [],
  })),
  ...wekiwiBills.map((bill) => ({ bill, draw: sideBySide })),
  ...llumBills.map((bill) => ({ bill, draw: sidebarAndInserts })),
  ...dyneffBills.map((bill) => ({ bill, draw: currencyInside, unprinted: ['mentions.energy_mix'] })),
  ...volterresBills.map((bill) => ({ bill, draw: landscapeLedger, unprinted: ['mentions.energy_mix'] })),
]
