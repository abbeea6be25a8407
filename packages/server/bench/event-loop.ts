// `pnpm bench:event-loop`: how long the event loop of the server is held up while many invoices are analysed at once.
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { pdfInvoices, photoInvoices, toExtract, type Invoice } from './invoices.js'
import { startMeasured, type MeasuredChild } from './measured-child.js'
import type { Delays, Measured } from './measured-process.js'

const usage = `Usage: bench:event-loop [options]

Sends invoices to a server in a process of its own, all at the same moment, and prints the delays of its event loop:
by how much a timer of 10 ms came late. A process that does nothing is measured beside it: that much is the machine's,
not the server's. Build first (pnpm build).

  --pdf           PDF bills instead of photographs
  --extract       one file for each, to POST /extract, which reads any invoice
  --invoices N    how many are sent at once (default 8)
  --concurrent N  how many are analysed at the same time (default: all of them)
  --engine NAME   what reads the photographs (OCR_ENGINE, default auto)
  --cold          no invoice before the measurement: the engines load during it
  --json          print JSON only`

/** What `docs/guides/server.md` promises of the 99th percentile. */
const targetMs = 50
const key = 'key-of-the-bench'

const { values } = parseArgs({
  options: {
    pdf: { type: 'boolean', default: false },
    extract: { type: 'boolean', default: false },
    invoices: { type: 'string', default: '8' },
    concurrent: { type: 'string' },
    engine: { type: 'string', default: 'auto' },
    cold: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

interface Answer {
  status: number
  code: string | null
  milliseconds: number
}

async function send(url: string, { path, field, files }: Invoice): Promise<Answer> {
  const form = new FormData()
  for (const { name, bytes } of files) form.append(field, new Blob([new Uint8Array(bytes)]), name)
  const start = performance.now()
  const response = await fetch(url + path, { method: 'POST', headers: { 'X-API-Key': key }, body: form })
  const body = (await response.json()) as { code?: string }
  return { status: response.status, code: body.code ?? null, milliseconds: performance.now() - start }
}

function startServer(concurrent: string): Promise<MeasuredChild> {
  return startMeasured('server', {
    PORT: '0',
    API_KEY: key,
    LOG_LEVEL: 'silent',
    OCR_ENGINE: values.engine,
    MAX_CONCURRENT_ANALYSES: concurrent,
    MAX_WAITING_ANALYSES: '1000',
    MAX_ANALYSIS_SECONDS: '3600',
    EXTRACT_RATE_PER_MINUTE: '0',
    // Every file is to be read, the same one too.
    EXTRACTION_CACHE_HOURS: '0',
  })
}

interface Measurement {
  answers: readonly Answer[]
  /** Milliseconds until all were answered. */
  wall: number
  server: Measured
  idle: Measured
}

async function measure(invoices: readonly Invoice[]): Promise<Measurement> {
  const child = await startServer(values.concurrent ?? String(invoices.length))
  const idleChild = await startMeasured('idle')
  try {
    const { url } = child
    const [first] = invoices
    if (!values.cold && first !== undefined) await send(url, first)
    for (const measured of [child, idleChild]) measured.begin()
    const start = performance.now()
    const answers = await Promise.all(invoices.map((invoice) => send(url, invoice)))
    const wall = performance.now() - start
    const [server, idle] = await Promise.all([child.finish(), idleChild.finish()])
    return { answers, wall, server, idle }
  } finally {
    child.kill()
    idleChild.kill()
  }
}

function print(invoices: readonly Invoice[], { answers, wall, server, idle }: Measurement): void {
  const ms = (value: number): string => `${value.toFixed(1)} ms`
  const late = ({ p50, p99, max, samples }: Delays): string =>
    `late by p50 ${ms(p50)}, p99 ${ms(p99)}, max ${ms(max)} (${samples} samples)`
  const pages = invoices.reduce((sum, { files }) => sum + files.length, 0)
  console.log(
    `${invoices.length} invoices at once, ${pages} files, Node ${process.version}${values.cold ? ', cold' : ''}`,
  )
  for (const [index, { status, code, milliseconds }] of answers.entries()) {
    console.log(
      `  ${invoices[index]?.name ?? ''}: ${status}${code === null ? '' : ` ${code}`} after ${ms(milliseconds)}`,
    )
  }
  console.log(
    `Wall time ${ms(wall)}, at most ${server.megabytes.toFixed(0)} MB of memory, load average ${loadavg()[0]?.toFixed(1) ?? ''}`,
  )
  console.log(`Event loop ${late(server.delays)}`)
  console.log(`of an idle process ${late(idle.delays)}`)
  console.log(`p99 under ${targetMs} ms: ${server.delays.p99 < targetMs ? 'yes' : 'NO'}`)
}

if (values.help) console.log(usage)
else {
  const count = Number(values.invoices)
  const bills = values.pdf ? pdfInvoices(count) : photoInvoices(count)
  const invoices = values.extract ? bills.map(toExtract) : bills
  if (invoices.length === 0) throw new Error('No photographs on this machine. PDF bills: --pdf')
  const measured = await measure(invoices)
  if (values.json) console.log(JSON.stringify({ node: process.version, loadAverage: loadavg(), ...measured }, null, 2))
  else print(invoices, measured)
  // An analysis that was refused is no measurement.
  if (measured.answers.some(({ status }) => status !== 200)) process.exitCode = 1
}
