import { MaskedCopyLeakError } from '../../../errors/masked-copy-leak-error.js'
import { systemClock, type Clock } from '../../../input/clock.js'
import type { InputFile } from '../../../input/input-file.js'
import type { Limits } from '../../../input/limits.js'
import { drawDocument } from '../../../pdf/draw-document.js'
import { pdfStrings } from '../../../pdf/pdf-strings.js'
import { defaultTheme } from '../../../pdf/theme.js'
import type { Document } from '../../../reading/document.js'
import { drawPages } from '../../../reading/draw-pages.js'
import type { OcrEngine } from '../../../reading/ocr-engine.js'
import { readDocument } from '../../../reading/read-document.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import { collectIdentities } from '../collect-identities.js'
import type { Identity } from '../identities/identity.js'
import { TermFinder } from '../identities/term-finder.js'
import { wordsOf } from '../identities/words.js'
import { decodeGrey, encodeGrey } from './grey-picture.js'
import { maskPage, type MaskedPage } from './mask-page.js'

/** The bill to show in public. */
export interface MaskedBillInput {
  /** The files that were analysed, in the same order. */
  readonly files: readonly InputFile[]
  readonly invoice: EnergyInvoice
  /** What was read of the files. @default read again */
  readonly document?: Document
  /** Further terms to hide (`identityOf`), beside all that `collectIdentities` finds. @default none */
  readonly identities?: readonly Identity[]
}

/** How it is made. */
export interface MaskedBillOptions {
  /** Reads every masked page again before it leaves. */
  readonly ocr: OcrEngine
  /** ISO 639-2, the main one first. @default ['fra'] */
  readonly languages?: readonly string[]
  /** Date that the file carries. @default the machine's clock */
  readonly clock?: Clock
  readonly limits?: Partial<Limits>
  readonly signal?: AbortSignal
}

/** 180 dots per inch on A4: enough for OCR to read small print again. */
const longestSide = 2100

/**
 * The pages of a bill as grey pictures in a new PDF, every known identity blacked out: names, addresses, references,
 * accounts, contacts, the supplier and its offer, and everything on the page that is no text that was read (logos, codes,
 * stamps). No text layer, no attachment, no metadata of the bill. Each page is read again by OCR; what is found is hidden
 * too, and a page on which something is still found, or of which too little can be read, ends the whole.
 *
 * What no reading finds it cannot hide: on a photo or a scan, look at the copy before it is published.
 *
 * @throws MaskedCopyLeakError when a page cannot be vouched for
 * @throws what reading the files throws, OcrFailedError, AbortedError
 * @example
 * ```ts
 * const { invoice } = await analyzeEnergyInvoice({ files })
 * await writeFile('facture-masquee.pdf', await renderMaskedBill({ files, invoice }))
 * ```
 */
export async function renderMaskedBill(
  { files, invoice, ...given }: MaskedBillInput,
  options: MaskedBillOptions,
): Promise<Uint8Array> {
  const { ocr, languages = ['fra'], clock = systemClock, limits, signal } = options
  const reading = { ...(limits && { limits }), ...(signal && { signal }) }
  const document = given.document ?? (await readDocument(files, { ...reading, ocr, languages }))
  const identities = [...collectIdentities(invoice, document), ...(given.identities ?? [])]
  const drawn = await drawPages(files, { ...reading, longestSide })
  const pictures: Picture[] = []
  const leaks = { text: 0, unsearchable: 0 }
  for (const [index, { jpeg }] of drawn.entries()) {
    const page = document.pages[index]
    // A page that was not read cannot be masked.
    if (page === undefined) throw new MaskedCopyLeakError({ unsearchable: 1 })
    const masked = await maskPage(await decodeGrey(jpeg), page, {
      identities,
      ocr,
      languages,
      ...(signal && { signal }),
    })
    count(leaks, masked)
    pictures.push({ ...masked.picture, jpeg: await encodeGrey(masked.picture) })
  }
  if (leaks.text + leaks.unsearchable > 0 || pictures.length === 0) throw new MaskedCopyLeakError(leaks)
  return checked(await composePdf(pictures, clock()), pictures.length, identities)
}

interface Picture {
  readonly jpeg: Uint8Array
  readonly width: number
  readonly height: number
}

function count(leaks: { text: number; unsearchable: number }, { leaks: found, isSearchable }: MaskedPage): void {
  leaks.text += found
  if (!isSearchable) leaks.unsearchable += 1
}

function composePdf(pictures: readonly Picture[], createdAt: Date): Promise<Uint8Array> {
  const metadata = {
    title: 'Facture masquée',
    subject: 'Copie d’une facture, identités masquées',
    language: 'fr-FR',
    createdAt,
  }
  return drawDocument(metadata, defaultTheme, (canvas) => {
    const { width: roomX, height: roomY } = canvas.theme.page
    for (const [index, { jpeg, width, height }] of pictures.entries()) {
      if (index > 0) canvas.addPage()
      const scale = Math.min(roomX / width, roomY / height)
      const place = { x: (roomX - width * scale) / 2, y: 0, width: width * scale, height: height * scale }
      canvas.picture(jpeg, place, `Page ${String(index + 1)} de la facture, identités masquées`)
    }
  })
}

/** The file holds the pictures that were read again, and nothing else that says anything. */
function checked(bytes: Uint8Array, pages: number, identities: readonly Identity[]): Uint8Array {
  const { strings, pictures, pageCount, opaqueStreams } = pdfStrings(bytes)
  const finder = new TermFinder(identities.filter(({ scope }) => scope === 'everywhere'))
  const text = strings.reduce((sum, string) => sum + finder.find(wordsOf(string)).length, 0)
  const unsearchable = opaqueStreams + Math.abs(pictures.length - pages) + Math.abs(pageCount - pages)
  if (text + unsearchable > 0) throw new MaskedCopyLeakError({ text, unsearchable })
  return bytes
}
