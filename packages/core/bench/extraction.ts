// `pnpm bench:extraction`: extraction alone, of documents already read, per page; and what it makes of other invoices.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { formatTable } from '../evaluation/format-table.js'
import { ConstatError, extractEnergyInvoice, readDocument, type Document } from '../src/index.js'
import { median } from './statistics.js'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } })
const rounds = Number(values.rounds)
const specimens = resolve(import.meta.dirname, '../specimens')
const generic = resolve(import.meta.dirname, '../../../../shared/corpora/generic-invoices/invoice2data')

const read = async (path: string): Promise<Document> => readDocument({ name: 'facture.pdf', bytes: readFileSync(path) })
const pdfsOf = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.pdf'))

function millisecondsOf(document: Document): number {
  const start = performance.now()
  extractEnergyInvoice(document)
  return performance.now() - start
}

async function timePerPage(folder: string): Promise<string[]> {
  const bills = join(specimens, folder, 'bills')
  const documents = await Promise.all(pdfsOf(bills).map((name) => read(join(bills, name))))
  for (const document of documents) millisecondsOf(document)
  const perPage = documents.map((document) => {
    const samples = Array.from({ length: rounds }, () => millisecondsOf(document))
    return median(samples) / document.pages.length
  })
  const pages = documents.reduce((sum, document) => sum + document.pages.length, 0)
  return [folder, String(documents.length), String(pages), median(perPage).toFixed(1), Math.max(...perPage).toFixed(1)]
}

/** What the extraction answers to an invoice that may be none of energy. */
async function answerTo(path: string): Promise<string> {
  try {
    const { invoice } = extractEnergyInvoice(await read(path))
    return `read as ${invoice.energy_type?.value ?? 'a bill of no energy'}`
  } catch (error) {
    if (!ConstatError.isInstance(error)) throw error
    return error.code
  }
}

const rows: string[][] = []
for (const folder of ['dev', 'own', 'held-out', 'exam']) rows.push(await timePerPage(folder))
const numbers = ['bills', 'pages', 'ms a page (median)', 'slowest'].map(
  (heading) => ({ heading, align: 'right' }) as const,
)
console.log(`Extraction alone, warm, ${rounds} rounds\n\n${formatTable([{ heading: 'specimens' }, ...numbers], rows)}`)
if (existsSync(generic)) {
  const names = pdfsOf(generic)
  const answers = await Promise.all(names.map(async (name) => [name, await answerTo(join(generic, name))]))
  console.log(
    `\nInvoices of the invoice2data corpus\n\n${formatTable([{ heading: 'file' }, { heading: 'answer' }], answers)}`,
  )
}
