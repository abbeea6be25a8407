import type { Attachment } from '../document.js'
import type { OpenPdf } from './open-pdf.js'
import type { PdfiumLibrary } from './pdfium-library.js'

/** PDFium walks the whole name tree for each entry: a hostile one with a million entries would take hours. */
const maxAttachments = 32
const maxNameBytes = 1024

/** Files embedded in a document, and how many were left out. */
export interface Attachments {
  attachments: Attachment[]
  skipped: number
}

/** Reads the files embedded in an open document, as long as they fit in `maxBytes` together. */
export function readAttachments(library: PdfiumLibrary, pdf: OpenPdf, maxBytes: number): Attachments {
  const { exports } = library
  const count = exports.FPDFDoc_GetAttachmentCount(pdf.handle)
  const attachments: Attachment[] = []
  let left = maxBytes
  for (let index = 0; index < Math.min(count, maxAttachments); index++) {
    const handle = exports.FPDFDoc_GetAttachment(pdf.handle, index)
    const bytes = handle === 0 ? null : readFile(library, handle, left)
    if (bytes === null) continue
    left -= bytes.byteLength
    attachments.push({ name: readName(library, handle), bytes })
  }
  return { attachments, skipped: Math.max(0, count) - attachments.length }
}

/** Null when the file cannot be decoded or has more than `maxBytes`. */
function readFile({ exports, scratch }: PdfiumLibrary, attachment: number, maxBytes: number): Uint8Array | null {
  const writtenSize = (): number => new Uint32Array(exports.memory.buffer, scratch, 1)[0] ?? 0
  if (exports.FPDFAttachment_GetFile(attachment, 0, 0, scratch) === 0) return null
  const size = writtenSize()
  if (size > maxBytes) return null
  if (size === 0) return new Uint8Array()
  const pointer = exports.malloc(size)
  if (pointer === 0) return null
  try {
    if (exports.FPDFAttachment_GetFile(attachment, pointer, size, scratch) === 0 || writtenSize() !== size) return null
    return new Uint8Array(exports.memory.buffer, pointer, size).slice()
  } finally {
    exports.free(pointer)
  }
}

/** The name comes as UTF-16LE with its closing zero. */
function readName({ exports }: PdfiumLibrary, attachment: number): string {
  const size = Math.min(exports.FPDFAttachment_GetName(attachment, 0, 0), maxNameBytes)
  const pointer = size > 2 ? exports.malloc(maxNameBytes) : 0
  if (pointer === 0) return ''
  try {
    const written = exports.FPDFAttachment_GetName(attachment, pointer, maxNameBytes)
    if (written > maxNameBytes) return ''
    return Buffer.from(exports.memory.buffer, pointer, written - 2).toString('utf16le')
  } finally {
    exports.free(pointer)
  }
}
