// Analyses bills in turn and prints the resident memory at each mark; run in a process of its own by memory.ts.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type * as Core from '../src/index.js'

const [library, marksText, ...paths] = process.argv.slice(2)
const { analyzeEnergyInvoice } = (await import(library ?? '')) as typeof Core
const marks = (marksText ?? '').split(',').map(Number)
const bills = paths.map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }))

const megabytes: number[] = []
for (let count = 1; count <= Math.max(...marks); count += 1) {
  const bill = bills[count % bills.length]
  if (bill) await analyzeEnergyInvoice({ files: [bill], strict: false })
  if (!marks.includes(count)) continue
  // What the collector would free anyway is not growth.
  globalThis.gc?.()
  megabytes.push(Math.round(process.memoryUsage.rss() / 1e6))
}
console.log(JSON.stringify(megabytes))
