import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { jpeg } from '../../src/testing/images.js'
import type { CallerFiles } from './old-callers.js'

/** A small bill whose analysis is quick. */
export const smallBill = resolve(import.meta.dirname, '../../../core/specimens/blind-d/bills/blind-D3-01.pdf')
export const pageBytes = [jpeg(' first'), jpeg(' second')] as const
export const billName = 'Facture été.pdf'

const files: CallerFiles = {
  bill: `uploads/${billName}`,
  pages: ['uploads/b.jpg', 'uploads/a.jpg'],
  wounds: ['uploads/wound-later.jpg', 'uploads/wound-earlier.jpg'],
}
export const woundFiles = ['wound-later.jpg', 'wound-earlier.jpg'].map((name) =>
  resolve(import.meta.dirname, name),
) as unknown as readonly [string, string]

/** Puts what the callers send into a folder, from which they are to be run. */
export async function writeCallerFiles(folder: string): Promise<CallerFiles> {
  await mkdir(join(folder, 'uploads'), { recursive: true })
  await copyFile(smallBill, join(folder, files.bill))
  for (const [index, path] of files.pages.entries()) await writeFile(join(folder, path), pageBytes[index] ?? '')
  for (const [index, path] of files.wounds.entries()) await copyFile(woundFiles[index] ?? '', join(folder, path))
  return files
}
