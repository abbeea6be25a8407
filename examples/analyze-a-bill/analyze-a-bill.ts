import { readFile, writeFile } from 'node:fs/promises'
import { analyzeEnergyInvoice } from '@constat/core'

const path = process.argv[2] ?? 'facture.pdf'
const result = await analyzeEnergyInvoice({ files: [{ name: path, bytes: await readFile(path) }] })
console.log(result.highlights.join('\n'))
for (const { title, evidence } of result.audit.findings) console.log(title, evidence[0]?.quote ?? '')
await writeFile('rapport.pdf', result.reports.full)
await writeFile('rapport-anonyme.pdf', result.reports.anonymous)
