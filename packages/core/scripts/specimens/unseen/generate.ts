import { examTruthOf } from '../exam/exam-bill.js'
import { unseen } from './catalog.js'
import { unseenNegatives } from './negatives.js'
import { writeSet } from './write-set.js'

await writeSet({
  name: 'unseen',
  about: `Writes the bills in layouts Y1 to Y10, and documents that are nearly energy bills.
Needs Chromium, WeasyPrint, pdftocairo and the fonts that specimens/README.md names.`,
  bills: unseen,
  truthOf: examTruthOf,
  negatives: unseenNegatives,
  negativePrinter: 'weasyprint',
})
