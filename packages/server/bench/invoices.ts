import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

/** One form to send: the pages of one invoice, and the route that takes them. */
export interface Invoice {
  name: string
  path: string
  field: string
  files: { name: string; bytes: Buffer }[]
}

const specimens = resolve(import.meta.dirname, '../../core/specimens/dev')
const photoFolders = [join(specimens, 'photos'), resolve(import.meta.dirname, '../../../../shared/samples/dev/photos')]

/** So many invoices of PDF files with a text layer, the specimens in turn. */
export function pdfInvoices(count: number): Invoice[] {
  const bills = readdirSync(join(specimens, 'bills')).filter((name) => name.endsWith('.pdf'))
  return inTurn(bills, count).map((bill) => ({
    name: bill,
    path: '/v1/invoices/pdf',
    field: 'file',
    files: [read(join(specimens, 'bills', bill))],
  }))
}

/** So many invoices of photographs, the specimens in turn; none on a machine without them. */
export function photoInvoices(count: number): Invoice[] {
  const folder = photoFolders.find((candidate) => existsSync(candidate))
  if (folder === undefined) return []
  const pages = readdirSync(folder)
    .filter((name) => /_p\d+\.jpg$/.test(name))
    .sort()
  const bills = [...new Set(pages.map((name) => name.replace(/_p\d+\.jpg$/, '')))]
  return inTurn(bills, count).map((bill) => ({
    name: bill,
    path: '/v1/invoices/images',
    field: 'files',
    files: pages.filter((name) => name.startsWith(`${bill}_p`)).map((name) => read(join(folder, name))),
  }))
}

/** The first page of an invoice, for the route that reads the fields of any. */
export function toExtract({ name, files }: Invoice): Invoice {
  return { name, path: '/extract', field: 'file', files: files.slice(0, 1) }
}

function inTurn(names: readonly string[], count: number): string[] {
  if (names.length === 0) return []
  return Array.from({ length: count }, (_, index) => names[index % names.length] ?? '')
}

function read(path: string): { name: string; bytes: Buffer } {
  return { name: basename(path), bytes: readFileSync(path) }
}
