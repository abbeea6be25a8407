import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const bill = resolve(import.meta.dirname, '../../../core/specimens/blind-d/bills/blind-D3-01.pdf')
const boundary = '------------------------constat-load'

/** A form to send as it is. */
export interface UploadBody {
  contentType: string
  body: Buffer
}

/** A real bill of so many bytes: a comment is put before a second copy of the lines that end a PDF (ISO 32000-1 §7.5.5). */
export function largeBill(bytes: number): Buffer {
  const pdf = readFileSync(bill)
  const end = pdf.subarray(pdf.lastIndexOf('startxref'))
  const padding = Math.max(0, bytes - pdf.length - end.length - 2)
  return Buffer.concat([pdf, Buffer.from(`%${'0'.repeat(padding)}\n`), end])
}

/** The form of one bill, made once: the client's own work is no part of the measure. */
export function uploadOf(pdf: Buffer): UploadBody {
  const field = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const file =
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="facture.pdf"\r\n` +
    'Content-Type: application/pdf\r\n\r\n'
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([Buffer.from(field('type', 'auto') + file), pdf, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  }
}
