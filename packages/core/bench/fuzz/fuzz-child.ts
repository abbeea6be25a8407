// The process that reads the files of a fuzz run: `fuzz.ts` watches it from outside, and sees it crash.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTesseractJsEngine, type ReadOptions } from '../../src/index.js'
import { corpusCases, findOriginals, mutatedCase, type FuzzCase } from './fuzz-cases.js'
import { readCase } from './read-case.js'

/** What to read. */
export interface FuzzOrder {
  seed: number
  count: number
  only: number | null
  corpora: boolean
  ocr: boolean
  maxPageMilliseconds: number
  /** More than this for one file is a violation. */
  maxFileMilliseconds: number
}

/** What the process says about its work. */
export type FuzzReport =
  | { kind: 'planned'; total: number }
  | { kind: 'begun'; name: string }
  | {
      kind: 'done'
      name: string
      result: string
      milliseconds: number
      violation?: string | undefined
      /** Of the process with its threads, so far. */
      peakBytes: number
    }
  | { kind: 'fault'; violation: string }
  | { kind: 'end' }

const say = (report: FuzzReport): void => {
  process.send?.(report)
}

/** Everything that is written to the temporary folder or the working folder lands in an empty one, and is seen. */
const sandbox = mkdtempSync(join(tmpdir(), 'constat-fuzz-'))
const order = JSON.parse(process.argv[2] ?? '') as FuzzOrder
for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
  process.on(event, (error: unknown) => {
    say({ kind: 'fault', violation: `${event}: ${error instanceof Error ? (error.stack ?? '') : String(error)}` })
  })
}

function peakBytes(): number {
  return process.resourceUsage().maxRSS * 1024
}

async function readAll(cases: FuzzCase[]): Promise<void> {
  const { maxPageMilliseconds } = order
  const options: ReadOptions = {
    limits: { maxPageMilliseconds },
    // The default engine, but for its limit of a minute a picture: a run of 2,000 files would take hours.
    ocr: order.ocr && createTesseractJsEngine({ maxMilliseconds: maxPageMilliseconds }),
  }
  const readNext = async (): Promise<void> => {
    for (let next = cases.shift(); next !== undefined; next = cases.shift()) {
      say({ kind: 'begun', name: next.name })
      const outcome = await readCase(next, options, order.maxFileMilliseconds)
      say({ kind: 'done', name: next.name, ...outcome, peakBytes: peakBytes() })
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, readNext))
}

const originals = findOriginals()
const indexes = order.only === null ? Array.from({ length: order.count }, (_, index) => index) : [order.only]
const mutated = indexes.map((index) => mutatedCase(order.seed, index, originals))
const cases = [...(order.corpora ? corpusCases() : []), ...mutated]
say({ kind: 'planned', total: cases.length })
process.chdir(sandbox)
process.env['TMPDIR'] = sandbox
await readAll(cases)
const left = readdirSync(sandbox)
// What tsx keeps compiled is the test's own.
const leftByReading = left.filter((name) => !name.startsWith('tsx-') && name !== 'node-compile-cache')
if (leftByReading.length > 0) say({ kind: 'fault', violation: `files left behind: ${leftByReading.join(', ')}` })
process.chdir('/')
rmSync(sandbox, { recursive: true, force: true })
say({ kind: 'end' })
process.disconnect()
