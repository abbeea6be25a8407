import { blindTruthOf } from '../blind/truth.js'
import { writeSet } from '../unseen/write-set.js'
import { blindF } from './catalog.js'
import { blindFNegatives } from './negatives.js'

await writeSet({
  name: 'blind-f',
  about: `Writes the bills in layouts F1 to F7, and documents that are nearly energy bills.
Needs Chromium, WeasyPrint, pdftocairo and the Debian fonts Carlito, Caladea, Lato, Liberation, Open Sans and Roboto.`,
  bills: blindF,
  truthOf: blindTruthOf,
  negatives: blindFNegatives,
  negativePrinter: 'chromium',
})
