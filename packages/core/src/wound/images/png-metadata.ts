import { exifKinds } from './exif-kinds.js'

/** Chunks that say how to draw the picture (PNG, third edition, 11.2 and 11.3); everything else is told. */
const needed = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'cICP', 'sBIT', 'bKGD', 'pHYs', 'hIST']
const kindOf: Readonly<Record<string, string>> = {
  iCCP: 'ICC',
  tIME: 'DATE',
  acTL: 'ANIMATION',
  fcTL: 'ANIMATION',
  fdAT: 'ANIMATION',
}

/** Kinds of metadata in the chunks of a PNG, what follows its end included. */
export function pngMetadata(bytes: Buffer): string[] {
  const kinds: string[] = []
  let offset = 8
  for (let type = ''; type !== 'IEND' && offset + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(offset)
    type = bytes.toString('latin1', offset + 4, offset + 8)
    const body = bytes.subarray(offset + 8, offset + 8 + length)
    if (type === 'eXIf') kinds.push(...exifKinds(body))
    else if (/^[tzi](EXt|TXt)$/.test(type)) kinds.push(isXmp(body) ? 'XMP' : 'TEXTE')
    else if (!needed.includes(type)) kinds.push(kindOf[type] ?? 'BLOC_INCONNU')
    offset += 12 + length
  }
  if (offset < bytes.length) kinds.push('OCTETS_FINAUX')
  return kinds
}

function isXmp(body: Buffer): boolean {
  return body.toString('latin1', 0, 17) === 'XML:com.adobe.xmp'
}
