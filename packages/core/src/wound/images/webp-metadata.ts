import { exifKinds } from './exif-kinds.js'

/** Chunks that hold the picture (RFC 9649); everything else is told. */
const needed = ['VP8 ', 'VP8L', 'VP8X', 'ALPH']
const kindOf: Readonly<Record<string, string>> = { 'XMP ': 'XMP', ICCP: 'ICC', ANIM: 'ANIMATION', ANMF: 'ANIMATION' }

/** Kinds of metadata in the chunks of a WebP, what follows its end included. */
export function webpMetadata(bytes: Buffer): string[] {
  const kinds: string[] = []
  const end = bytes.length < 12 ? bytes.length : Math.min(bytes.length, bytes.readUInt32LE(4) + 8)
  let offset = 12
  while (offset + 8 <= end) {
    const type = bytes.toString('latin1', offset, offset + 4)
    const length = bytes.readUInt32LE(offset + 4)
    const body = bytes.subarray(offset + 8, offset + 8 + length)
    // Some writers keep the head that JPEG puts before the TIFF structure.
    if (type === 'EXIF') kinds.push(...exifKinds(body.toString('latin1', 0, 4) === 'Exif' ? body.subarray(6) : body))
    else if (!needed.includes(type)) kinds.push(kindOf[type] ?? 'BLOC_INCONNU')
    offset += 8 + length + (length % 2)
  }
  if (end < bytes.length) kinds.push('OCTETS_FINAUX')
  return kinds
}
