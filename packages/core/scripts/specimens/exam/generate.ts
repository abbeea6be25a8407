import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { drawNegative } from '../negatives/negative.js'
import { printToPdf } from '../print/chromium.js'
import { exam } from './catalog.js'
import { examTruthOf } from './exam-bill.js'
import { examNegatives } from './negatives.js'

const usage = `Usage: tsx packages/core/scripts/specimens/exam/generate.ts [options]

Writes the exam: bills in layouts that no rule was tuned on, with their truth, and documents that are not energy bills.

  --only TEXT       only the bills whose identifier contains TEXT; NEG for the negatives
  --out DIR         where to write (default packages/core/specimens/exam)
  --chromium PATH   the browser that prints (default chromium)`

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    out: { type: 'string', default: resolve(import.meta.dirname, '../../../specimens/exam') },
    chromium: { type: 'string', default: 'chromium' },
    help: { type: 'boolean', default: false },
  },
})

async function writeBills(): Promise<void> {
  const [bills, truths] = [join(values.out, 'bills'), join(values.out, 'truth')]
  for (const folder of [bills, truths]) await mkdir(folder, { recursive: true })
  for (const entry of exam.filter(({ bill }) => bill.id.includes(values.only))) {
    const { id, issueDate } = entry.bill
    const pdf = await printToPdf(entry.draw(entry.bill), { chromium: values.chromium, date: issueDate })
    await writeFile(join(bills, `${id}.pdf`), pdf)
    await writeFile(join(truths, `${id}.json`), `${JSON.stringify(examTruthOf(entry), null, 1)}\n`)
    console.log(`${id}: ${pdf.length} bytes`)
  }
}

async function writeNegatives(): Promise<void> {
  const folder = join(values.out, 'negatives')
  await mkdir(folder, { recursive: true })
  const list = examNegatives.map(({ kind, description }, index) => ({
    file: `exam-NEG-${String(index + 1).padStart(2, '0')}.pdf`,
    kind,
    description,
    energy_bill: false,
  }))
  for (const [index, document] of examNegatives.entries()) {
    const pdf = await printToPdf(drawNegative(document), { chromium: values.chromium, date: document.date })
    await writeFile(join(folder, list[index]?.file ?? ''), pdf)
  }
  await writeFile(join(values.out, 'negatives.json'), `${JSON.stringify(list, null, 1)}\n`)
  console.log(`${examNegatives.length} negatives`)
}

if (values.help) {
  console.log(usage)
} else {
  await writeBills()
  if ('NEG'.includes(values.only)) await writeNegatives()
}
