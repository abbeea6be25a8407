import { blankPdf } from './sample-analysis.js'

export interface FormContent {
  fields?: Readonly<Record<string, string>>
  /** One `file` with its name, or none. */
  file?: { name: string; bytes: Uint8Array } | null
}

/** The multipart form of one invoice as `fetch` sends it. */
export function invoiceForm({
  fields = {},
  file = { name: 'facture.pdf', bytes: blankPdf() },
}: FormContent = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  if (file !== null) form.append('file', new Blob([new Uint8Array(file.bytes)], { type: 'application/pdf' }), file.name)
  return form
}
