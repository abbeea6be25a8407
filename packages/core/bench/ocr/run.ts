// `pnpm bench:ocr`: our Tesseract beside the native one, same data, settings, pictures and number of cores.
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { createTesseractCliEngine } from '../../src/reading/tesseract-cli/create-tesseract-cli-engine.js'
import { findTesseract } from '../../src/reading/tesseract-cli/find-tesseract.js'
import { createTesseractJsEngine } from '../../src/reading/tesseract-js/create-tesseract-js-engine.js'
import { loadGroups } from './cases.js'
import { type GroupFigures, measureEngines } from './measure-engines.js'
import { preparations } from './prepare.js'
import { printComparison, printSteps } from './print-figures.js'
import { readTwice } from './read-twice.js'

const usage = `Usage: bench:ocr [options]

  --rounds N    interleaved rounds (default 3)
  --pages N     pages of each bill (default 3)
  --only TEXT   groups whose name holds the text
  --steps       what the preparation buys, on scans, photos and degraded pages
  --misread     list what the library misread
  --json        print JSON only`

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    pages: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    steps: { type: 'boolean', default: false },
    misread: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

async function benchmark(): Promise<void> {
  const installed = await findTesseract()
  const own = createTesseractJsEngine()
  const native = installed === null ? null : createTesseractCliEngine({ data: 'packages' })
  const engines = [own, readTwice(own), ...(native === null ? [] : [native])]
  const groups = (await loadGroups(Number(values.pages))).filter(({ name }) => name.includes(values.only))
  const rounds = Number(values.rounds)
  try {
    // Threads start once in the life of a process, and are not what is compared.
    const page = { width: 600, height: 400, pixels: new Uint8Array(600 * 400).fill(255) }
    for (const engine of engines.slice(1))
      await Promise.all(cpus().map(() => engine.recognize(page, { languages: ['fra'] })))
    if (values.steps) {
      const rows = []
      for (const preparation of preparations) {
        const figures: GroupFigures[] = []
        for (const group of groups.filter(({ name }) => !name.startsWith('drawn')))
          figures.push(await measureEngines(group, [own], { rounds: 1, preparation }))
        rows.push({ steps: preparation, groups: figures })
      }
      console.log(values.json ? JSON.stringify(rows, null, 2) : printSteps(rows))
      return
    }
    const figures: GroupFigures[] = []
    for (const group of groups)
      figures.push(await measureEngines(group, engines, { rounds, preparation: 'straightened' }))
    if (values.json) console.log(JSON.stringify({ figures, tesseract: installed?.version ?? null }, null, 2))
    else {
      const machine = `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'})`
      const peer = installed === null ? 'no native tesseract here' : `native tesseract ${installed.version}`
      console.log(
        `${machine}, Node ${process.version}, ${peer}, ${rounds} rounds by turns\n\n${printComparison(figures)}`,
      )
    }
    if (values.misread)
      for (const {
        name,
        engines: [, twice],
      } of figures)
        for (const { printed, read } of twice?.misread ?? []) console.log(`${name}\t${printed}\t${read}`)
  } finally {
    await Promise.all(engines.map((engine) => engine.close()))
  }
}

if (values.help) console.log(usage)
else await benchmark()
