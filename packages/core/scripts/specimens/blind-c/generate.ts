import { blindTruthOf } from '../blind/truth.js'
import { writeSet } from '../unseen/write-set.js'
import { blindC } from './catalog.js'
import { blindCNegatives } from './negatives.js'

await writeSet({
  name: 'blind-c',
  about: `Writes the bills in layouts C1 to C5, and documents that are nearly energy bills.
Needs Chromium, pdftocairo and the fonts Lato, DejaVu, Roboto, Open Sans, Caladea and Liberation.`,
  bills: blindC,
  truthOf: blindTruthOf,
  negatives: blindCNegatives,
  negativePrinter: 'chromium',
})
