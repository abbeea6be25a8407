// `npx tsx packages/core/scripts/calibration/fit-invoices.ts`: fits the curve of confidences of invoices of any trade to the
// energy bills of this package, whose layouts were written by others and for other rules, and to the exam invoices.
import { writeFile } from 'node:fs/promises'
import { format } from 'prettier'
import { scoreEnergyBills, scoreSpecimens } from '../../evaluation/invoices/score-documents.js'
import { examInvoices } from '../specimens/invoices/catalog.js'
import { logit } from '../../src/invoice/extraction/calibrate-confidence.js'
import data from '../../src/invoice/generic/data/calibration.json' with { type: 'json' }
import { fitLogistic } from './fit-logistic.js'

const sets = ['dev', 'own', 'held-out', 'exam', 'unseen', 'blind']
const later = ['c', 'd', 'e', 'f', 'g', 'h', 'i'].map((letter) => `blind-${letter}`)
const documents = [...(await scoreEnergyBills([...sets, ...later])), ...(await scoreSpecimens(examInvoices))]
const { intercept, slope } = data.textLayer
/** The confidence before the curve that is in force. */
const raw = (confidence: number): number => 1 / (1 + Math.exp(-(logit(confidence) - intercept) / slope))
const values = documents.flatMap(({ scores }) =>
  scores.flatMap(({ confidence, verdict, expected }) =>
    confidence === null || expected === null
      ? []
      : [{ layout: '', confidence: raw(confidence), isRight: verdict === 'right' }],
  ),
)
const textLayer = fitLogistic(values)
const target = new URL('../../src/invoice/generic/data/calibration.json', import.meta.url)
const fitted = { fittedOn: new Date().toISOString().slice(0, 10), values: values.length, textLayer }
await writeFile(target, await format(JSON.stringify(fitted), { parser: 'json' }))
console.log(`${String(values.length)} values: ${JSON.stringify(textLayer)}`)
for (const [from, to] of [
  [0, 0.6],
  [0.6, 0.8],
  [0.8, 0.9],
  [0.9, 1],
] as const) {
  const own = values.filter(({ confidence }) => confidence >= from && confidence < to)
  console.log(
    `  ${String(from)} to ${String(to)}: ${String(own.filter(({ isRight }) => isRight).length)} of ${String(own.length)} right`,
  )
}
