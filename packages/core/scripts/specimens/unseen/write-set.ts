import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { drawNegative, type NegativeDocument } from '../negatives/negative.js'
import type { UnseenBill } from './kit.js'
import { print } from './print.js'

/** A set of bills and of documents that are nearly bills, all that its command writes. */
export interface SpecimenSet {
  /** Name of its folder, and what its documents are called by. */
  name: string
  /** What it writes and needs, for `--help`. */
  about: string
  bills: readonly UnseenBill[]
  truthOf: (entry: UnseenBill) => unknown
  negatives: readonly NegativeDocument[]
  negativePrinter: UnseenBill['printer']
}

/** The command of a set: its options, then its bills, truths and negatives. */
export async function writeSet(set: SpecimenSet): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      out: { type: 'string', default: resolve(import.meta.dirname, '../../../specimens') },
      chromium: { type: 'string', default: 'chromium' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(usageOf(set))
    return
  }
  const folder = join(values.out, set.name)
  await writeBills(set, folder, values)
  if ('NEG'.includes(values.only)) await writeNegatives(set, folder, values.chromium)
}

function usageOf({ name, about }: SpecimenSet): string {
  return `Usage: tsx packages/core/scripts/specimens/${name}/generate.ts [options]

${about}

  --only TEXT       only the bills whose identifier contains TEXT; NEG for the negatives
  --out DIR         where to write (default packages/core/specimens)
  --chromium PATH   the browser that prints (default chromium)`
}

async function writeBills(
  { bills: entries, truthOf }: SpecimenSet,
  folder: string,
  { only, chromium }: { only: string; chromium: string },
): Promise<void> {
  const [bills, truths] = [join(folder, 'bills'), join(folder, 'truth')]
  for (const path of [bills, truths]) await mkdir(path, { recursive: true })
  for (const entry of entries.filter(({ bill }) => bill.id.includes(only))) {
    const { id, issueDate } = entry.bill
    const pdf = await print(entry.draw(entry.bill), entry.printer, issueDate, chromium)
    await writeFile(join(bills, `${id}.pdf`), pdf)
    await writeFile(join(truths, `${id}.json`), `${JSON.stringify(truthOf(entry), null, 1)}\n`)
    console.log(`${id}: ${pdf.length} bytes`)
  }
}

async function writeNegatives(
  { name, negatives, negativePrinter }: SpecimenSet,
  folder: string,
  chromium: string,
): Promise<void> {
  await mkdir(join(folder, 'negatives'), { recursive: true })
  const list = negatives.map(({ kind, description }, index) => ({
    file: `${name}-NEG-${String(index + 1).padStart(2, '0')}.pdf`,
    kind,
    description,
    energy_bill: false,
  }))
  for (const [index, document] of negatives.entries()) {
    const pdf = await print(drawNegative(document), negativePrinter, document.date, chromium)
    await writeFile(join(folder, 'negatives', list[index]?.file ?? ''), pdf)
  }
  await writeFile(join(folder, 'negatives.json'), `${JSON.stringify(list, null, 1)}\n`)
}
