import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { SpecimenInvoice } from '../../scripts/specimens/invoices/specimen-invoice.js'
import { extractInvoice } from '../../src/invoice/generic/extract-invoice.js'
import type { Invoice } from '../../src/invoice/generic/invoice.js'
import type { Document } from '../../src/reading/document.js'
import { readDocument } from '../../src/reading/read-document.js'
import { composePdf } from '../../src/testing/compose-pdf.js'

/** The invoice of a document as the rules read it from the pages, its electronic file withheld; null when it is refused. */
export function readWithheld(document: Document): Invoice | null {
  const { sha256, mediaType, pages, attachments, warnings } = document
  try {
    return extractInvoice({ sha256, mediaType, pages, attachments, warnings }).invoice
  } catch {
    return null
  }
}

/** A specimen drawn in memory and read back. */
export async function documentOfSpecimen({
  id,
  draw,
  size = [595, 842],
}: Pick<SpecimenInvoice, 'id' | 'draw' | 'size'>): Promise<Document> {
  const bytes = await composePdf(draw, { size, margin: 0, info: { Title: id } })
  return readDocument({ name: `${id}.pdf`, bytes })
}

/** A file of a corpus, by its text layer. */
export async function documentOfFile(path: string): Promise<Document> {
  return readDocument({ name: basename(path), bytes: new Uint8Array(await readFile(path)) })
}
