import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { catalog, type CatalogEntry } from './catalog.js'
import { truthOf } from './model/truth.js'
import { accountNegatives } from './negatives/accounts.js'
import { contractNegatives } from './negatives/contracts.js'
import { heldOutNegatives } from './negatives/held-out.js'
import { drawNegative, type NegativeDocument } from './negatives/negative.js'
import { utilityNegatives } from './negatives/utilities.js'
import { printToPdf } from './print/chromium.js'

const usage = `Usage: tsx packages/core/scripts/specimens/generate.ts [options]

Writes the project's own specimens: bills with their truth, and documents that are not energy bills.

  --only TEXT       only the bills whose identifier contains TEXT; NEG for the negatives
  --out DIR         where to write (default packages/core/specimens)
  --chromium PATH   the browser that prints (default chromium)`

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    out: { type: 'string', default: resolve(import.meta.dirname, '../../specimens') },
    chromium: { type: 'string', default: 'chromium' },
    help: { type: 'boolean', default: false },
  },
})

async function write({ folder, bill, draw }: CatalogEntry): Promise<void> {
  const isAlone = folder === 'demonstration'
  const bills = isAlone ? join(values.out, folder) : join(values.out, folder, 'bills')
  const truths = isAlone ? join(values.out, folder) : join(values.out, folder, 'truth')
  await mkdir(bills, { recursive: true })
  await mkdir(truths, { recursive: true })
  const pdf = await printToPdf(draw(bill), { chromium: values.chromium, date: bill.issueDate })
  await writeFile(join(bills, `${bill.id}.pdf`), pdf)
  await writeFile(join(truths, `${bill.id}.json`), `${JSON.stringify(truthOf(bill), null, 1)}\n`)
  console.log(`${folder}/${bill.id}: ${pdf.length} bytes`)
}

/** Documents that are not energy bills, with their list. */
async function writeNegatives(folder: string, prefix: string, documents: readonly NegativeDocument[]): Promise<void> {
  await mkdir(join(values.out, folder, 'negatives'), { recursive: true })
  const fileOf = (index: number): string => `${prefix}-${String(index + 1).padStart(2, '0')}.pdf`
  for (const [index, document] of documents.entries()) {
    const pdf = await printToPdf(drawNegative(document), { chromium: values.chromium, date: document.date })
    await writeFile(join(values.out, folder, 'negatives', fileOf(index)), pdf)
    console.log(`${folder}/${fileOf(index)}: ${pdf.length} bytes`)
  }
  const list = documents.map(({ kind, description }, index) => ({
    file: fileOf(index),
    kind,
    description,
    energy_bill: false,
  }))
  await writeFile(join(values.out, folder, 'negatives.json'), `${JSON.stringify(list, null, 1)}\n`)
}

async function main(): Promise<void> {
  if (values.help) {
    console.log(usage)
    return
  }
  for (const entry of catalog.filter(({ bill }) => bill.id.includes(values.only))) await write(entry)
  if ('NEG'.includes(values.only)) {
    await writeNegatives('own', 'own-NEG', [...utilityNegatives, ...contractNegatives, ...accountNegatives])
    await writeNegatives('held-out', 'held-NEG', heldOutNegatives)
  }
}

await main()
