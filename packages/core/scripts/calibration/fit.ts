// `npx tsx packages/core/scripts/calibration/fit.ts`: fits the curve of confidences to what was seen at first sight, prints
// how well it holds on a layout that was left out, and writes it.
import { writeFile } from 'node:fs/promises'
import { format } from 'prettier'
import { calibrated } from '../../src/invoice/extraction/calibrate-confidence.js'
import { loadFirstSight, type SeenValue } from './first-sight.js'
import { fitLogistic } from './fit-logistic.js'

const values = loadFirstSight()
const layouts = [...new Set(values.map(({ layout }) => layout))].sort()
const leftOut = layouts.flatMap((layout) => {
  const curve = fitLogistic(values.filter((value) => value.layout !== layout))
  return values
    .filter((value) => value.layout === layout)
    .map((value) => ({ ...value, confidence: calibrated(value.confidence, curve) }))
})
console.log(`Before: ${figures(values)}`)
console.log(`After, each layout by the curve of the others: ${figures(leftOut)}`)
const textLayer = fitLogistic(values)
const data = { fittedOn: new Date().toISOString().slice(0, 10), values: values.length, layouts, textLayer }
const target = new URL('../../src/invoice/extraction/data/calibration.json', import.meta.url)
await writeFile(target, await format(JSON.stringify(data), { parser: 'json' }))
console.log(`Written: ${JSON.stringify(textLayer)}`)

function figures(all: readonly SeenValue[]): string {
  const mean = all.reduce((sum, { confidence }) => sum + confidence, 0) / all.length
  const right = all.filter(({ isRight }) => isRight).length / all.length
  const sure = all.filter(({ confidence }) => confidence >= 0.9)
  const sureRight = sure.filter(({ isRight }) => isRight).length
  return `${all.length} values, mean confidence ${mean.toFixed(4)}, right ${right.toFixed(4)}; at 0.9 and more ${sureRight} of ${sure.length} right`
}
