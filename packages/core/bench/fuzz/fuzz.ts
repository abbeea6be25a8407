// `pnpm fuzz`: hostile files and mutations of good ones, each to give a document or a documented error.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { FuzzOrder, FuzzReport } from './fuzz-child.js'

const usage = `Usage: fuzz [options]

  --seed N          of the mutations (default: from the clock; always printed)
  --count N         mutations (default 2000)
  --only N          reads one mutation of the seed
  --no-corpora      leaves the hostile files of ../shared/corpora out
  --no-ocr          text layers only
  --page-seconds N  limit for one page (default 5)
  --file-seconds N  more than this for one file is a violation (default 60)`

const mostBytes = 1024 ** 3
/**
 * As docs/reference/limits.md advises: with an arena for every thread that there ever was, glibc keeps about 200 MB of
 * what threads have given back (mallopt(3), M_ARENA_MAX).
 */
const fewArenas = '2'
/** A peak that grows by less is not the doing of one file. */
const noticedBytes = 4 * 1024 ** 2
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    count: { type: 'string', default: '2000' },
    only: { type: 'string' },
    'no-corpora': { type: 'boolean', default: false },
    'no-ocr': { type: 'boolean', default: false },
    'page-seconds': { type: 'string', default: '5' },
    'file-seconds': { type: 'string', default: '60' },
    help: { type: 'boolean', default: false },
  },
})

async function fuzz(order: FuzzOrder): Promise<number> {
  console.log(`Seed ${order.seed}`)
  const underWay = new Set<string>()
  const results = new Map<string, number>()
  const violations: string[] = []
  let slowest = { name: 'none', milliseconds: 0 }
  let peak = { name: 'none', bytes: 0 }
  let [total, done] = [0, 0]
  const violate = (violation: string): number => violations.push(violation)

  const hear = (report: FuzzReport): void => {
    if (report.kind === 'planned') total = report.total
    if (report.kind === 'begun') underWay.add(report.name)
    if (report.kind === 'fault') violate(`${report.violation}\n  while reading: ${[...underWay].join(' and ')}`)
    if (report.kind !== 'done') return
    underWay.delete(report.name)
    results.set(report.result, (results.get(report.result) ?? 0) + 1)
    if (report.violation !== undefined) violate(`${report.name}: ${report.violation}`)
    if (report.peakBytes > peak.bytes + noticedBytes) peak = { name: report.name, bytes: report.peakBytes }
    if (report.milliseconds > slowest.milliseconds) slowest = report
    showProgress(++done, total, violations.length)
  }

  const env = { MALLOC_ARENA_MAX: fewArenas, ...process.env }
  const child = fork(fileURLToPath(new URL('./fuzz-child.ts', import.meta.url)), [JSON.stringify(order)], { env })
  child.on('message', hear)
  const ending = await new Promise<string>((resolve) => {
    child.on('exit', (code, signal) => {
      resolve(signal ?? String(code))
    })
  })
  if (ending !== '0' || done < total || total === 0) {
    violate(`the process ended with ${ending} while reading: ${[...underWay].join(' and ')}`)
  }
  if (peak.bytes > mostBytes) violate(`${peak.name}: peak memory over 1 GiB`)

  const summary = [...results].sort(([, one], [, other]) => other - one).map(([result, count]) => `${count} ${result}`)
  console.log(`\n${done} files: ${summary.join(', ')}`)
  console.log(`Slowest: ${slowest.name}, ${Math.round(slowest.milliseconds)} ms`)
  console.log(
    `Peak memory of the process with its threads: ${Math.round(peak.bytes / 1024 ** 2)} MiB, about ${peak.name}`,
  )
  for (const violation of violations) console.log(`VIOLATION ${violation}`)
  if (violations.length > 0) console.log(`To reproduce mutation N: pnpm fuzz --seed ${order.seed} --only N`)
  return violations.length
}

function showProgress(done: number, total: number, violations: number): void {
  const line = `${done} of ${total} files, ${violations} violations`
  if (process.stdout.isTTY) process.stdout.write(`\r${line}`)
  else if (done % 500 === 0) console.log(line)
}

if (values.help) console.log(usage)
else {
  const violations = await fuzz({
    seed: Number(values.seed),
    count: Number(values.count),
    only: values.only === undefined ? null : Number(values.only),
    corpora: !values['no-corpora'] && values.only === undefined,
    ocr: !values['no-ocr'],
    maxPageMilliseconds: Number(values['page-seconds']) * 1000,
    maxFileMilliseconds: Number(values['file-seconds']) * 1000,
  })
  process.exitCode = violations > 0 ? 1 : 0
}
