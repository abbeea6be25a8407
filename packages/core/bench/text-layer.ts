// `pnpm bench:text-layer`: words with their boxes from text layers, beside poppler and pdfminer, in the same run.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { formatTable } from '../evaluation/format-table.js'
import type * as Core from '../src/index.js'
import { makeLongDocument } from './long-document.js'
import { measureInterleaved, timeCommand, type Contender } from './measure.js'
import { startPythonPeer } from './python-peer.js'
import { median, ratios, spanOf } from './statistics.js'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    pages: { type: 'string', default: '50' },
    /** Pages read before anything is measured: V8 compiles WebAssembly and JavaScript to their fast forms by use. */
    warmUpPages: { type: 'string', default: '600' },
  },
})
const rounds = Number(values.rounds)
const pages = Number(values.pages)
const warmUpPages = Number(values.warmUpPages)
const bills = resolve(import.meta.dirname, '../specimens/dev/bills')
const core = (await import(pathToFileURL(resolve(import.meta.dirname, '../dist/index.js')).href)) as typeof Core

const folder = mkdtempSync(join(tmpdir(), 'constat-text-layer-'))
const python = startPythonPeer()
try {
  const bill = join(bills, 'dev-L3-01.pdf')
  const long = makeLongDocument(bills, join(folder, 'long.pdf'), pages)
  const words = join(folder, 'words.html')
  const ours = 'Constat: readDocument, warm'
  const contenders = (path: string): Contender[] => [
    { name: ours, run: async () => readOnce(path) },
    { name: 'pdftotext -bbox-layout, a process', run: () => timeCommand('pdftotext', ['-bbox-layout', path, words]) },
    { name: 'pdfminer, warm', run: async () => (await python.ask({ work: 'read', bill: path })).milliseconds },
  ]
  const startOfPoppler = { name: 'pdftotext -v: its start', run: () => timeCommand('pdftotext', ['-v']) }
  const [longReads, billReads] = [Math.ceil(warmUpPages / 2 / pages), Math.ceil(warmUpPages / 2 / 2)]
  // The long document first: it starts all threads.
  for (let read = 0; read < longReads; read += 1) await readOnce(long)
  for (let read = 0; read < billReads; read += 1) await readOnce(bill)
  console.log(
    `Warmed up by ${longReads} readings of ${pages} pages and ${billReads} of 2 pages, and a round of everyone.`,
    `${rounds} rounds each, interleaved; ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1) ?? '?'}.\n`,
  )
  const options = { rounds, warmUpRounds: 1 }
  print('One bill of 2 pages', 2, await measureInterleaved([...contenders(bill), startOfPoppler], options))
  print(`${pages} pages`, pages, await measureInterleaved([...contenders(long), startOfPoppler], options))

  function print(title: string, pageCount: number, samples: ReadonlyMap<string, readonly number[]>): void {
    const own = samples.get(ours) ?? []
    const rows = [...samples].map(([name, times]) => {
      const { least, greatest } = spanOf(ratios(times, own))
      const share = median(ratios(times, own))
      return [
        name,
        (median(times) / pageCount).toFixed(2),
        (spanOf(times).least / pageCount).toFixed(2),
        share.toFixed(2),
        `${least.toFixed(2)} to ${greatest.toFixed(2)}`,
        String(times.length),
      ]
    })
    const headings = ['', 'ms a page, median', 'least', 'times Constat, median', 'least to greatest', 'rounds']
    const columns = headings.map((heading, index) => ({ heading, ...(index > 0 && { align: 'right' as const }) }))
    console.log(`${title}\n\n${formatTable(columns, rows)}\n`)
  }
} finally {
  python.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function readOnce(path: string): Promise<number> {
  const bytes = new Uint8Array(readFileSync(path))
  const started = performance.now()
  await core.readDocument({ name: 'a.pdf', bytes })
  return performance.now() - started
}
