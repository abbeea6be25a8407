import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { drawNegative } from '../negatives/negative.js'
import { blind } from './catalog.js'
import type { UnseenBill } from '../unseen/kit.js'
import { blindNegatives } from './negatives.js'
import { print } from '../unseen/print.js'
import { blindTruthOf } from './truth.js'

const usage = `Usage: tsx packages/core/scripts/specimens/blind/generate.ts [options]

Writes the bills in layouts B1 to B8, and documents that are nearly energy bills.
Needs Chromium, pdftocairo and the fonts that specimens/README.md names.

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
    await writeFile(join(truths, `${id}.json`), `${JSON.stringify(blindTruthOf(entry), null, 1)}\n`)
    console.log(`${id}: ${pdf.length} bytes`)
  }
}

async function writeNegatives(folder: string): Promise<void> {
  await mkdir(join(folder, 'negatives'), { recursive: true })
  const list = blindNegatives.map(({ kind, description }, index) => ({
    file: `blind-NEG-${String(index + 1).padStart(2, '0')}.pdf`,
    kind,
    description,
    energy_bill: false,
  }))
  for (const [index, document] of blindNegatives.entries()) {
    const pdf = await print(drawNegative(document), 'chromium', document.date, values.chromium)
    await writeFile(join(folder, 'negatives', list[index]?.file ?? ''), pdf)
  }
  await writeFile(join(folder, 'negatives.json'), `${JSON.stringify(list, null, 1)}\n`)
}

if (values.help) {
  console.log(usage)
} else {
  await writeBills(blind, join(values.out, 'blind'))
  if ('NEG'.includes(values.only)) await writeNegatives(join(values.out, 'blind'))
}
