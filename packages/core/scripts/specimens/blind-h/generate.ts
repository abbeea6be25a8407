import { blindTruthOf } from '../blind/truth.js'
import { writeSet } from '../unseen/write-set.js'
import { blindH } from './catalog.js'
import { blindHNegatives } from './negatives.js'

await writeSet({
  name: 'blind-h',
  about: `Writes the bills in layouts K1 to K8, and documents that are nearly energy bills.
Needs Chromium, pdftocairo, WeasyPrint and the fonts that specimens/README.md names.`,
  bills: blindH,
  truthOf: blindTruthOf,
  negatives: blindHNegatives,
  negativePrinter: 'chromium',
})
