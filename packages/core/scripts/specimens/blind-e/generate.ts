import { blindTruthOf } from '../blind/truth.js'
import { writeSet } from '../unseen/write-set.js'
import { blindE } from './catalog.js'
import { blindENegatives } from './negatives.js'

await writeSet({
  name: 'blind-e',
  about: `Writes the bills in layouts E1 to E7, and documents that are nearly energy bills.
Needs Chromium, pdftocairo and the fonts Lato, Roboto, Open Sans, Carlito, DejaVu and Liberation.`,
  bills: blindE,
  truthOf: blindTruthOf,
  negatives: blindENegatives,
  negativePrinter: 'chromium',
})
