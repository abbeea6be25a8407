import { exifKinds } from './exif-kinds.js'

/** Heads of application segments that are told apart (Exif 2.32; XMP specification, part 3; ICC.1, annex B). */
const heads: readonly (readonly [marker: number, head: string, kind: string])[] = [
  [0xe1, 'http://ns.adobe.com/xap/1.0/\0', 'XMP'],
  [0xe1, 'http://ns.adobe.com/xmp/extension/\0', 'XMP'],
  [0xe2, 'ICC_PROFILE\0', 'ICC'],
  [0xe2, 'MPF\0', 'PHOTOS_JOINTES'],
  [0xed, 'Photoshop 3.0\0', 'IPTC'],
]

/** Kinds of metadata in the segments of a JPEG (ITU-T T.81, annex B), what follows its end included. */
export function jpegMetadata(bytes: Buffer): string[] {
  const kinds: string[] = []
  let offset = 2
  while (offset + 4 <= bytes.length && bytes[offset] === 0xff) {
    const marker = bytes[offset + 1] ?? 0
    if (marker === 0xff) offset += 1
    else if (marker === 0xd9) {
      offset += 2
      break
    } else {
      const end = offset + 2 + bytes.readUInt16BE(offset + 2)
      kinds.push(...segmentKinds(marker, bytes.subarray(offset + 4, end)))
      offset = marker === 0xda ? endOfScan(bytes, end) : end
    }
  }
  if (bytes.subarray(offset, offset + 2).equals(Buffer.from([0xff, 0xd9]))) offset += 2
  if (offset < bytes.length) kinds.push('OCTETS_FINAUX')
  return kinds
}

function segmentKinds(marker: number, body: Buffer): string[] {
  if (marker === 0xfe) return ['COMMENTAIRE']
  if (marker === 0xe1 && startsWith(body, 'Exif\0')) return exifKinds(body.subarray(6))
  const known = heads.find(([of, head]) => of === marker && startsWith(body, head))
  if (known !== undefined) return [known[2]]
  // JFIF and Adobe's colour transform say how to decode.
  const isNeeded = (marker === 0xe0 && startsWith(body, 'JFIF\0')) || (marker === 0xee && startsWith(body, 'Adobe'))
  return marker >= 0xe0 && marker <= 0xef && !isNeeded ? [`APP${marker - 0xe0}`] : []
}

/** The first marker after coded data that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, start: number): number {
  let offset = bytes.indexOf(0xff, start)
  while (offset >= 0) {
    const next = bytes[offset + 1] ?? 0xd9
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return offset
    offset = bytes.indexOf(0xff, offset + 1)
  }
  return bytes.length
}

function startsWith(body: Buffer, head: string): boolean {
  return body.subarray(0, head.length).toString('latin1') === head
}
