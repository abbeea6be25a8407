import { parseArgs } from 'node:util'
import {
  blindInvoices,
  examInvoices,
  laterInvoices,
  ordinaryInvoices,
  specimenInvoices,
} from '../../scripts/specimens/invoices/catalog.js'
import {
  corporaBeside,
  scoreCorpus,
  scoreEnergyBills,
  scoreSpecimens,
  summarizeScores,
  type Scored,
} from './score-documents.js'
import { scoredFields, type FieldScore } from './score-invoice.js'

const usage = `Usage: evaluate:invoices [options]

Reads invoices of any trade by rules alone, electronic files withheld, and compares them with their truth.

  --corpora DIR  where the files of others lie (default: shared/corpora beside the repository)
  --sets LIST    sets of energy bills of this package to read as invoices too, e.g. dev,exam
  --verbose      list every field that is not right`

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: corporaBeside },
    sets: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

function print(title: string, documents: readonly Scored[]): void {
  console.log(`\n${title} (${String(documents.length)} documents)`)
  for (const field of scoredFields) {
    const own = documents.flatMap(({ scores }) => scores).filter((one) => one.field === field)
    const count = (verdict: FieldScore['verdict']): number => own.filter((one) => one.verdict === verdict).length
    const printed = own.length - count('none') - count('invented')
    const others = (['wrong', 'absent', 'invented'] as const).map((verdict) => `${verdict} ${String(count(verdict))}`)
    console.log(`  ${field.padEnd(20)} right ${String(count('right'))}/${String(printed)}  ${others.join('  ')}`)
  }
  const { right, printed, false: wrong } = summarizeScores(documents)
  const share = ((100 * right) / Math.max(1, printed)).toFixed(1)
  console.log(
    `  number, date, seller and totals: ${share} % right (${String(right)}/${String(printed)}), ${String(wrong)} false`,
  )
  if (values.verbose) for (const document of documents) printMistakes(document)
}

function printMistakes({ id, scores }: Scored): void {
  for (const { field, verdict, expected, got, confidence } of scores) {
    if (verdict === 'right' || verdict === 'none') continue
    const shown = confidence === null ? '' : ` (${confidence.toFixed(2)})`
    console.log(`  ${id} ${field} ${verdict}: expected ${String(expected)}, got ${String(got)}${shown}`)
  }
}

if (values.help) console.log(usage)
else {
  print('Specimens of this package', await scoreSpecimens(specimenInvoices))
  print('Specimens of the exam', await scoreSpecimens(examInvoices))
  print('Later specimens', await scoreSpecimens(laterInvoices))
  print('Specimens written apart from the rules', await scoreSpecimens(blindInvoices))
  print('Ordinary specimens', await scoreSpecimens(ordinaryInvoices))
  print('Invoices of others, electronic file withheld', await scoreCorpus(values.corpora))
  const sets = values.sets.split(',').filter((name) => name !== '')
  if (sets.length > 0) print('Energy bills of this package', await scoreEnergyBills(sets))
}
