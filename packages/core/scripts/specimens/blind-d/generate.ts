import { blindTruthOf } from '../blind/truth.js'
import { writeSet } from '../unseen/write-set.js'
import { blindD } from './catalog.js'
import { blindDNegatives } from './negatives.js'

await writeSet({
  name: 'blind-d',
  about: `Writes the bills in layouts D1 to D6, and documents that are nearly energy bills.
Needs Chromium, WeasyPrint, pdftocairo and the Debian fonts Open Sans, Roboto, Courier Prime Code, Liberation, Inter and TeX Gyre.`,
  bills: blindD,
  truthOf: blindTruthOf,
  negatives: blindDNegatives,
  negativePrinter: 'cairo',
})
