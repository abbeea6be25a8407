import { writeSet } from '../unseen/write-set.js'
import { blind } from './catalog.js'
import { blindNegatives } from './negatives.js'
import { blindTruthOf } from './truth.js'

await writeSet({
  name: 'blind',
  about: `Writes the bills in layouts B1 to B8, and documents that are nearly energy bills.
Needs Chromium, pdftocairo and the fonts that specimens/README.md names.`,
  bills: blind,
  truthOf: blindTruthOf,
  negatives: blindNegatives,
  negativePrinter: 'chromium',
})
