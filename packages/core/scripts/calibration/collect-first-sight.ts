// `npx tsx packages/core/scripts/calibration/collect-first-sight.ts FOLDER NAME`: what the rules made of layouts that
// they had never seen, kept for `fit.ts`. To be run before anybody improves the rules on these layouts.
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { evaluateBills } from '../../evaluation/evaluate-folder.js'
import { loadSpecimens } from '../../evaluation/load-specimens.js'
import data from '../../src/invoice/extraction/data/calibration.json' with { type: 'json' }
import { logit } from '../../src/invoice/extraction/calibrate-confidence.js'
import { firstSightFolder, type FirstSight } from './first-sight.js'

const [folder, name] = process.argv.slice(2)
if (folder === undefined || name === undefined) throw new Error('Usage: collect-first-sight FOLDER NAME')
const bills = await evaluateBills(loadSpecimens(resolve(folder), 'text'), 'extraction')
const { intercept, slope } = data.textLayer
/** The confidence before the curve that is in force. */
const raw = (confidence: number): number => 1 / (1 + Math.exp(-(logit(confidence) - intercept) / slope))
const values = bills.flatMap(({ id, leaves }) =>
  leaves.flatMap(({ confidence, outcome }) =>
    confidence === null
      ? []
      : [
          {
            layout: id.split('-')[1] ?? id,
            confidence: Math.round(raw(confidence) * 1000) / 1000,
            isRight: outcome === 'right',
          },
        ],
  ),
)
const seen: FirstSight = { collectedOn: new Date().toISOString().slice(0, 10), values }
await writeFile(new URL(`${name}.json`, firstSightFolder), `${JSON.stringify(seen)}\n`)
console.log(`${values.length} values, ${values.filter(({ isRight }) => !isRight).length} of them wrong`)
