import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { catalog, type CatalogEntry } from './catalog.js'
import { truthOf } from './model/truth.js'
import { printToPdf } from './print/chromium.js'

const usage = `Usage: tsx packages/core/scripts/specimens/generate.ts [options]

Writes the project's own specimen bills: a PDF and its truth for each.

  --only TEXT       only the bills whose identifier contains TEXT
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

if (values.help) console.log(usage)
else for (const entry of catalog.filter(({ bill }) => bill.id.includes(values.only))) await write(entry)
