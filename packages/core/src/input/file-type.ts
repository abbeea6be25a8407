/** Media types that are told apart; `application/octet-stream` is everything else. */
export type MediaType =
  | 'application/pdf'
  | 'image/jpeg'
  | 'image/png'
  | 'image/gif'
  | 'image/bmp'
  | 'image/tiff'
  | 'image/webp'
  | 'image/heic'
  | 'image/avif'
  | 'application/xml'
  | 'application/octet-stream'

/** The kinds of files that are read. */
export const readableMediaTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/bmp',
  'image/tiff',
  'image/webp',
  'application/xml',
] as const satisfies readonly MediaType[]
export type ReadableMediaType = (typeof readableMediaTypes)[number]

/** A PDF may begin after some junk: readers look for its mark in the first kilobyte (ISO 32000-1, annex H.3.4.1). */
const pdfMarkWithin = 1024

const signatures: readonly (readonly [mediaType: MediaType, offset: number, signature: string])[] = [
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/gif', 0, 'GIF8'],
  ['image/tiff', 0, 'II*\0'],
  ['image/tiff', 0, 'MM\0*'],
  ['image/tiff', 0, 'II+\0'],
  ['image/tiff', 0, 'MM\0+'],
  ['image/webp', 8, 'WEBP'],
  ['image/bmp', 0, 'BM'],
]

/** Brands of the ISO base media format (ISO/IEC 14496-12) under which phones save photographs. */
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']
const avifBrands = ['avif', 'avis']

/**
 * Tells the type of a file from its first bytes; its name and what the sender claims play no part. Never throws: what
 * is not known is `application/octet-stream`.
 *
 * @example
 * ```ts
 * detectMediaType(await readFile('scan.pdf')) // 'image/jpeg' when someone renamed a photo
 * ```
 */
export function detectMediaType(bytes: Uint8Array): MediaType {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, pdfMarkWithin + 5)).toString(
    'latin1',
  )
  const image = signatures.find(([, offset, signature]) => head.startsWith(signature, offset))
  if (image !== undefined) return image[0]
  if (head.startsWith('ftyp', 4)) {
    const brand = head.slice(8, 12)
    if (heicBrands.includes(brand)) return 'image/heic'
    if (avifBrands.includes(brand)) return 'image/avif'
  }
  if (head.includes('%PDF-')) return 'application/pdf'
  return isXml(bytes) ? 'application/xml' : 'application/octet-stream'
}

/** XML begins with its declaration, a comment or its root element, after an optional byte order mark and white space. */
function isXml(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const encoding = isUtf16 ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, 512)).trimStart()
  return /^<(\?xml\s|!--|!DOCTYPE\s|([\w-]+:)?(CrossIndustryInvoice|CrossIndustryDocument|Invoice|CreditNote)[\s>])/.test(
    head,
  )
}
