// `pnpm bench`: one bill from bytes to both reports, beside the Python peers and poppler, in the same run.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { readFile } from 'node:fs/promises'
import type * as Core from '../src/index.js'
import { coldNames, measureCold } from './measure-cold.js'
import { hasPoppler, measureWarm, names } from './measure-warm.js'
import { measureMemory } from './memory.js'
import { printBenchmark, toRows, type Benchmark } from './print-benchmark.js'
import { missingPythonPeers, startPythonPeer } from './python-peer.js'
import { peerContent } from './report-content.js'
import { median } from './statistics.js'

const usage = `Usage: bench [BILL...] [options]

Without BILL: two specimens with a text layer, one of 2 and one of 4 pages. Build first (pnpm build).

  --rounds N   interleaved rounds (default 25)
  --quick      5 rounds and 60 bills for the memory
  --json       print JSON only`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '25' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const specimens = resolve(import.meta.dirname, '../specimens/dev/bills')
const library = pathToFileURL(resolve(import.meta.dirname, '../dist/index.js')).href
const cli = resolve(import.meta.dirname, '../../server/dist/cli.js')

async function benchmark(): Promise<Benchmark> {
  const rounds = values.quick ? 5 : Number(values.rounds)
  const marks = values.quick ? [20, 40, 60] : [100, 300, 500]
  const bills =
    positionals.length > 0 ? positionals : ['dev-L3-01.pdf', 'dev-L2-03.pdf'].map((name) => join(specimens, name))
  const core = (await import(library)) as typeof Core
  const missingPython = missingPythonPeers()
  const poppler = hasPoppler()
  const python = missingPython.length === 0 ? startPythonPeer() : null
  const folder = mkdtempSync(join(tmpdir(), 'constat-bench-content-'))
  try {
    const warm: Benchmark['warm'] = []
    let firstContent: string | null = null
    for (const bill of bills) {
      const content = python && join(folder, `${basename(bill)}.json`)
      if (content !== null) writeFileSync(content, peerContent(await reportViews(core, bill)))
      firstContent ??= content
      const setting = { core, bill, content, python, hasPoppler: poppler, rounds, warmUpRounds: values.quick ? 3 : 20 }
      const samples = await measureWarm(setting)
      const own = median(samples.get(names.total) ?? [])
      const peers = median(samples.get(names.pdfminer) ?? []) + median(samples.get(names.reportlab) ?? [])
      warm.push({
        bill: basename(bill),
        pages: (await core.readDocument([await asFile(bill)], {})).pages.length,
        rows: toRows(samples, names.total),
        pythonTimesConstat: python ? peers / own : null,
      })
    }
    python?.stop()
    const bill = bills[0] ?? ''
    const cold = await measureCold({
      cli,
      library,
      bill,
      content: firstContent,
      hasPoppler: poppler,
      rounds: Math.min(rounds, 9),
    })
    return {
      node: process.version,
      warm,
      cold: { bill: basename(bill), rows: toRows(cold, coldNames.constat) },
      memory: measureMemory(library, bills, marks),
      missing: [...missingPython, ...(poppler ? [] : ['poppler-utils'])],
    }
  } finally {
    python?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function asFile(path: string): Promise<Core.InputFile> {
  return { name: basename(path), bytes: new Uint8Array(await readFile(path)) }
}

/** What our full report of this bill is drawn from, twice: the anonymous one has the same sections and almost the same words. */
async function reportViews(core: typeof Core, bill: string): Promise<Core.InvoiceReportView[]> {
  const result = await core.analyzeEnergyInvoice({ files: [await asFile(bill)], strict: false })
  const { invoice, audit, highlights, warnings, overall_confidence: overallConfidence } = result
  const view = core.composeInvoiceReport({ invoice, audit, highlights, overallConfidence, warnings })
  return [view, view]
}

if (values.help) console.log(usage)
else {
  const result = await benchmark()
  console.log(values.json ? JSON.stringify(result, null, 2) : printBenchmark(result))
}
