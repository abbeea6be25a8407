import { readFile } from 'node:fs/promises'
import { analyzeEnergyInvoice } from '@constat/core'
import { createServiceEngine } from './service-engine.ts'

const paths = process.argv.slice(2)
const files = await Promise.all(paths.map(async (name) => ({ name, bytes: await readFile(name) })))

const ocr = createServiceEngine({ url: process.env['OCR_URL'] ?? 'http://127.0.0.1:9001/' })
const { invoice, highlights, warnings } = await analyzeEnergyInvoice({ files }, { ocr })
await ocr.close()

console.log(highlights.join('\n'))
console.log(invoice.totals.ttc?.value, invoice.totals.ttc?.confidence, invoice.totals.ttc?.evidence[0]?.quote)
for (const { code, message } of warnings) console.log(code, message)
