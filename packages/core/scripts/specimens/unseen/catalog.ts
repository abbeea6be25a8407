import type { UnseenBill } from './kit.js'
import { transposedLandscape } from './layouts/y01-transposed-landscape.js'
import { tempoColumns } from './layouts/y02-tempo-columns.js'
import { typewriter } from './layouts/y03-typewriter.js'
import { darkSidebar } from './layouts/y04-dark-sidebar.js'
import { letterList } from './layouts/y05-letter-list.js'
import { noRulesDual } from './layouts/y06-no-rules-dual.js'
import { centralAxis } from './layouts/y07-central-axis.js'
import { valuesFirst } from './layouts/y08-values-first.js'
import { scattered } from './layouts/y09-scattered.js'
import { debitCredit } from './layouts/y10-debit-credit.js'

/** Open once they were measured. */
export const unseen: readonly UnseenBill[] = [
  ...transposedLandscape,
  ...tempoColumns,
  ...typewriter,
  ...darkSidebar,
  ...letterList,
  ...noRulesDual,
  ...centralAxis,
  ...valuesFirst,
  ...scattered,
  ...debitCredit,
]
