import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readDocument } from '../reading/read-document.js'
import type { PageLayout, Row } from './cell.js'
import { layoutDocument } from './layout-document.js'

/** The pages of a specimen bill, laid out: `exam/bills/exam-X7-01`. */
export async function layoutSpecimen(name: string): Promise<readonly PageLayout[]> {
  const path = resolve(import.meta.dirname, '../../specimens', `${name}.pdf`)
  return layoutDocument(await readDocument({ name: 'bill.pdf', bytes: new Uint8Array(readFileSync(path)) }))
}

/** A row as one line of text, cells apart. */
export function printRow(row: Row): string {
  return row.cells.map((cell) => cell.text).join(' | ')
}
