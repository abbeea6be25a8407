import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { drawReliability } from './draw-reliability.js'
import {
  evaluateBills,
  evaluateNegatives,
  type DocumentEvaluation,
  type NegativeEvaluation,
} from './evaluate-folder.js'
import { chosenKinds, parseMinimums, type Kind } from './kinds.js'
import type { Stage } from './library.js'
import { loadSpecimens, type SpecimenFolder } from './load-specimens.js'
import { printEvaluation, printKinds, printMistakes } from './print-evaluation.js'
import { summarize, type EvaluationSummary } from './summarize.js'
import { unmetThresholds } from './unmet-thresholds.js'

const usage = `Usage: evaluate [DIR...] [options]

Runs the library over folders of bills with their truth (bills/*.pdf, truth/*.json, negatives/, negatives.json).
Without DIR: the specimens of this package, and those beside the repository when they are there.

  --stage STAGE     analysis (default) or extraction
  --kind KIND       text (default: bills/*.pdf by their text layer), scans (scans/<id>.pdf), photos
                    (photos/<id>_p<n>.jpg), images (images/<id>*: other picture files), or all; pictures are read by OCR
  --only TEXT       only the bills whose identifier contains TEXT
  --families LIST   families whose expected findings must fire (default E-ARI,E-TAX)
  --minimum SHARE   exit with 1 below this precision or recall, on missed, false or leaked ones (e.g. 0.98, or by kind:
                    text=0.98,scans=0.97,photos=0.93)
  --reliability SVG draw the reliability diagram into this file (of several kinds: the last one)
  --verbose         list every leaf that is not right
  --json            print JSON only`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    stage: { type: 'string', default: 'analysis' },
    kind: { type: 'string', default: 'text' },
    only: { type: 'string', default: '' },
    families: { type: 'string', default: 'E-ARI,E-TAX' },
    minimum: { type: 'string' },
    reliability: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

/** What came of one kind. */
interface KindResult {
  kind: Kind
  summary: EvaluationSummary
  isMet: boolean
}

/** Every folder with bills and truths below the package's specimens, and the shared ones beside the repository. */
function defaultFolders(): string[] {
  const own = resolve(import.meta.dirname, '../specimens')
  const beside = resolve(import.meta.dirname, '../../../../shared/samples/dev')
  // Bills kept for the last measurement are evaluated only by name.
  const inside = readdirSync(own, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !entry.name.endsWith('-sealed'),
  )
  return [...inside.map(({ name }) => join(own, name)).sort(), ...(existsSync(beside) ? [beside] : [])]
}

function onlyMatching(folder: SpecimenFolder): SpecimenFolder {
  if (values.only === '') return folder
  return { ...folder, specimens: folder.specimens.filter(({ id }) => id.includes(values.only)), negatives: [] }
}

/** The package's specimens include a copy of the shared ones: each document counts once. */
function withoutRepeats(folders: readonly SpecimenFolder[]): SpecimenFolder[] {
  const seen = new Set<string>()
  const isNew = (key: string): boolean => !seen.has(key) && seen.add(key).has(key)
  return folders.map((folder) => ({
    ...folder,
    specimens: folder.specimens.filter(({ id }) => isNew(id)),
    negatives: folder.negatives.filter(({ file }) => isNew(file)),
  }))
}

/** Evaluates the bills of one kind, prints what was found, and tells what keeps it from passing. */
async function evaluateKind(kind: Kind, stage: Stage, minimum: number | undefined): Promise<KindResult> {
  const paths = positionals.length > 0 ? positionals.map((path) => resolve(path)) : defaultFolders()
  const folders = paths.map((path) => loadSpecimens(path, kind))
  const documents: DocumentEvaluation[] = []
  const negatives: NegativeEvaluation[] = []
  for (const folder of withoutRepeats(folders).map(onlyMatching)) {
    documents.push(...(await evaluateBills(folder, stage, kind)))
    negatives.push(...(await evaluateNegatives(folder, stage, kind)))
  }
  const summary = summarize(documents, negatives, { stage, families: values.families.split(',') })
  const unmet = minimum === undefined ? [] : unmetThresholds(summary, minimum)
  if (values.json)
    console.log(JSON.stringify({ kind, ...summary, unmet, ...(values.verbose ? { documents, negatives } : {}) }))
  else console.log([...(values.verbose ? [printMistakes(documents)] : []), printEvaluation(summary, kind)].join('\n\n'))
  if (values.reliability !== undefined)
    writeFileSync(values.reliability, drawReliability(summary.calibration, `${kind}, ${summary.documents} bills`))
  for (const sentence of unmet) console.error(`Below the thresholds (${kind}): ${sentence}`)
  return { kind, summary, isMet: unmet.length === 0 }
}

async function main(): Promise<number> {
  if (values.help) {
    console.log(usage)
    return 0
  }
  const { stage } = values
  const chosen = chosenKinds(values.kind)
  const minimums = values.minimum === undefined ? {} : parseMinimums(values.minimum, chosen ?? [])
  if ((stage !== 'analysis' && stage !== 'extraction') || chosen === null || minimums === null) {
    console.error(usage)
    return 2
  }
  const results: KindResult[] = []
  for (const kind of chosen) results.push(await evaluateKind(kind, stage, minimums[kind]))
  if (results.length > 1 && !values.json) console.log(`\n${printKinds(results)}`)
  return results.every(({ isMet }) => isMet) ? 0 : 1
}

process.exitCode = await main()
