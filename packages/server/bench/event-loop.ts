// `pnpm bench:event-loop`: how long the event loop of the server is held up while many invoices are analysed at once.
import { fork, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { pdfInvoices, photoInvoices, type Invoice } from './invoices.js'
import type { Delays, Report } from './measured-server.js'

const usage = `Usage: bench:event-loop [options]

Sends invoices to a server in a process of its own, all at the same moment, and prints the delays of its event loop:
by how much a timer of 10 ms came late. Build first (pnpm build).

  --pdf           PDF bills instead of photographs
  --invoices N    how many are sent at once (default 8)
  --concurrent N  how many are analysed at the same time (default: all of them)
  --cold          no invoice before the measurement: the engines load during it
  --json          print JSON only`

/** What `docs/guides/server.md` promises of the 99th percentile. */
const targetMs = 50
const key = 'key-of-the-bench'

const { values } = parseArgs({
  options: {
    pdf: { type: 'boolean', default: false },
    invoices: { type: 'string', default: '8' },
    concurrent: { type: 'string' },
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

function startServer(concurrent: string): ChildProcess {
  const env = {
    PATH: process.env['PATH'],
    PORT: '0',
    API_KEY: key,
    LOG_LEVEL: 'silent',
    MAX_CONCURRENT_ANALYSES: concurrent,
    MAX_WAITING_ANALYSES: '1000',
    MAX_ANALYSIS_SECONDS: '3600',
  }
  // Node reads TypeScript by itself; the loader of the parent would be measured too.
  return fork(resolve(import.meta.dirname, 'measured-server.ts'), { execArgv: [], env })
}

function nextReport(child: ChildProcess): Promise<Report> {
  return new Promise((done, fail) => {
    const onExit = (code: number | null) => {
      fail(new Error(`the server ended with ${code ?? 'a signal'}`))
    }
    child.once('exit', onExit).once('message', (report) => {
      child.off('exit', onExit)
      done(report as Report)
    })
  })
}

async function measure(invoices: readonly Invoice[]) {
  const child = startServer(values.concurrent ?? String(invoices.length))
  try {
    const ready = await nextReport(child)
    const url = 'url' in ready ? ready.url : ''
    const [first] = invoices
    if (!values.cold && first !== undefined) await send(url, first)
    child.send('start')
    const start = performance.now()
    const answers = await Promise.all(invoices.map((invoice) => send(url, invoice)))
    const wall = performance.now() - start
    child.send('stop')
    const last = await nextReport(child)
    if (!('delays' in last)) throw new Error('the server reported no delays')
    return { answers, wall, delays: last.delays }
  } finally {
    child.kill()
  }
}

function print(invoices: readonly Invoice[], answers: readonly Answer[], wall: number, delays: Delays): void {
  const ms = (value: number): string => `${value.toFixed(1)} ms`
  const pages = invoices.reduce((sum, { files }) => sum + files.length, 0)
  console.log(
    `${invoices.length} invoices at once, ${pages} files, Node ${process.version}${values.cold ? ', cold' : ''}`,
  )
  for (const [index, { status, code, milliseconds }] of answers.entries()) {
    console.log(
      `  ${invoices[index]?.name ?? ''}: ${status}${code === null ? '' : ` ${code}`} after ${ms(milliseconds)}`,
    )
  }
  console.log(`Wall time ${ms(wall)}`)
  console.log(
    `Event loop late by p50 ${ms(delays.p50)}, p99 ${ms(delays.p99)}, max ${ms(delays.max)} (${delays.samples} samples)`,
  )
  console.log(`p99 under ${targetMs} ms: ${delays.p99 < targetMs ? 'yes' : 'NO'}`)
}

if (values.help) console.log(usage)
else {
  const count = Number(values.invoices)
  const invoices = values.pdf ? pdfInvoices(count) : photoInvoices(count)
  if (invoices.length === 0) throw new Error('No photographs on this machine. PDF bills: --pdf')
  const { answers, wall, delays } = await measure(invoices)
  if (values.json) console.log(JSON.stringify({ node: process.version, wall, delays, answers }, null, 2))
  else print(invoices, answers, wall, delays)
  // An analysis that was refused is no measurement.
  if (answers.some(({ status }) => status !== 200)) process.exitCode = 1
}
