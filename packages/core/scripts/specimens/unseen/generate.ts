import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { examTruthOf } from '../exam/exam-bill.js'
import { drawNegative } from '../negatives/negative.js'
import { unseen } from './catalog.js'
import type { UnseenBill } from './kit.js'
import { unseenNegatives } from './negatives.js'
import { print } from './print.js'

const usage = `Usage: tsx packages/core/scripts/specimens/unseen/generate.ts [options]

Writes the bills in layouts Y1 to Y10, and documents that are nearly energy bills.
Needs Chromium, WeasyPrint, pdftocairo and the fonts that specimens/README.md names.

  --only TEXT       only the bills whose identifier contains TEXT; NEG for the negatives
  --out DIR         where to write (default packages/core/specimens)
  --chromium PATH   the browser that prints (default chromium)`

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    out: { type: 'string', default: resolve(import.meta.dirname, '../../../specimens') },
    chromium: { type: 'string', default: 'chromium' },
    help: { type: 'boolean', default: false },
  },
})

async function writeBills(entries: readonly UnseenBill[], folder: string): Promise<void> {
  const [bills, truths] = [join(folder, 'bills'), join(folder, 'truth')]
  for (const path of [bills, truths]) await mkdir(path, { recursive: true })
  for (const entry of entries.filter(({ bill }) => bill.id.includes(values.only))) {
    const { id, issueDate } = entry.bill
    const pdf = await print(entry.draw(entry.bill), entry.printer, issueDate, values.chromium)
    await writeFile(join(bills, `${id}.pdf`), pdf)
    await writeFile(join(truths, `${id}.json`), `${JSON.stringify(examTruthOf(entry), null, 1)}\n`)
    console.log(`${id}: ${pdf.length} bytes`)
  }
}

async function writeNegatives(folder: string): Promise<void> {
  await mkdir(join(folder, 'negatives'), { recursive: true })
  const list = unseenNegatives.map(({ kind, description }, index) => ({
    file: `unseen-NEG-${String(index + 1).padStart(2, '0')}.pdf`,
    kind,
    description,
    energy_bill: false,
  }))
  for (const [index, document] of unseenNegatives.entries()) {
    const pdf = await print(drawNegative(document), 'weasyprint', document.date, values.chromium)
    await writeFile(join(folder, 'negatives', list[index]?.file ?? ''), pdf)
  }
  await writeFile(join(folder, 'negatives.json'), `${JSON.stringify(list, null, 1)}\n`)
}

if (values.help) {
  console.log(usage)
} else {
  await writeBills(unseen, join(values.out, 'unseen'))
  if ('NEG'.includes(values.only)) await writeNegatives(join(values.out, 'unseen'))
}
