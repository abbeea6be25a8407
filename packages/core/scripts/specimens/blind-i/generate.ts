import { writeSet } from '../unseen/write-set.js'
import { blindI } from './catalog.js'
import { blindINegatives } from './negatives.js'
import { blindITruthOf } from './truth.js'

await writeSet({
  name: 'blind-i',
  about: `Writes the bills in layouts M1 to M8, and documents that are nearly energy bills.
Needs Chromium, pdftocairo, WeasyPrint and the fonts that specimens/README.md names.`,
  bills: blindI,
  truthOf: blindITruthOf,
  negatives: blindINegatives,
  negativePrinter: 'chromium',
})
