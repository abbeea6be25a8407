import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  evaluateBills,
  evaluateNegatives,
  type DocumentEvaluation,
  type NegativeEvaluation,
} from './evaluate-folder.js'
import { loadSpecimens, type SpecimenFolder } from './load-specimens.js'
import { printEvaluation, printMistakes } from './print-evaluation.js'
import { summarize } from './summarize.js'
import { unmetThresholds } from './unmet-thresholds.js'

const usage = `Usage: evaluate [DIR...] [options]

Runs the library over folders of bills with their truth (bills/*.pdf, truth/*.json, negatives/, negatives.json).
Without DIR: the specimens of this package, and those beside the repository when they are there.

  --stage STAGE     analysis (default) or extraction
  --only TEXT       only the bills whose identifier contains TEXT
  --families LIST   families whose expected findings must fire (default E-ARI,E-TAX)
  --minimum SHARE   exit with 1 below this precision or recall, on missed, false or leaked ones (e.g. 0.98)
  --verbose         list every leaf that is not right
  --json            print JSON only`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    stage: { type: 'string', default: 'analysis' },
    only: { type: 'string', default: '' },
    families: { type: 'string', default: 'E-ARI,E-TAX' },
    minimum: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

/** Every folder with bills and truths below the package's specimens, and the shared ones beside the repository. */
function defaultFolders(): string[] {
  const own = resolve(import.meta.dirname, '../specimens')
  const beside = resolve(import.meta.dirname, '../../../../shared/samples/dev')
  const inside = readdirSync(own, { withFileTypes: true }).filter((entry) => entry.isDirectory())
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

async function main(): Promise<number> {
  if (values.help) {
    console.log(usage)
    return 0
  }
  const { stage } = values
  const minimum = values.minimum === undefined ? null : Number(values.minimum)
  if ((stage !== 'analysis' && stage !== 'extraction') || Number.isNaN(minimum)) {
    console.error(usage)
    return 2
  }
  const folders = (positionals.length > 0 ? positionals.map((path) => resolve(path)) : defaultFolders()).map(
    loadSpecimens,
  )
  const documents: DocumentEvaluation[] = []
  const negatives: NegativeEvaluation[] = []
  for (const folder of withoutRepeats(folders).map(onlyMatching)) {
    documents.push(...(await evaluateBills(folder, stage)))
    negatives.push(...(await evaluateNegatives(folder, stage)))
  }
  const summary = summarize(documents, negatives, { stage, families: values.families.split(',') })
  const unmet = minimum === null ? [] : unmetThresholds(summary, minimum)
  if (values.json)
    console.log(JSON.stringify({ ...summary, unmet, ...(values.verbose ? { documents, negatives } : {}) }))
  else console.log([...(values.verbose ? [printMistakes(documents)] : []), printEvaluation(summary)].join('\n\n'))
  for (const sentence of unmet) console.error(`Below the thresholds: ${sentence}`)
  return unmet.length > 0 ? 1 : 0
}

process.exitCode = await main()
