import { blindTruthOf } from '../blind/truth.js'
import { writeSet } from '../unseen/write-set.js'
import { blindG } from './catalog.js'
import { blindGNegatives } from './negatives.js'

await writeSet({
  name: 'blind-g',
  about: `Writes the bills in layouts G1 to G5, and a document that is nearly an energy bill.
Needs Chromium, pdftocairo, WeasyPrint and the fonts Lato, Roboto, Open Sans, Carlito and Liberation.`,
  bills: blindG,
  truthOf: blindTruthOf,
  negatives: blindGNegatives,
  negativePrinter: 'chromium',
})
