/** One picture of an image file, before it is decoded. */
export interface TiffFrame {
  /** Its place in the chain of directories, from 0: the page number of libvips. */
  page: number
  /** Pixels. */
  width: number
  /** Pixels. */
  height: number
}

/** Tags of TIFF 6.0, section 8. */
const tags = { newSubfileType: 254, subfileType: 255, width: 256, height: 257 }
/** Bits of NewSubfileType: a smaller copy of another picture, a transparency mask. */
const reducedOrMask = 0b101
/** The old SubfileType names a smaller copy with 2. */
const oldReduced = 2
const mostFrames = 65_535

/**
 * Lists the pictures of a TIFF file without decoding any; thumbnails and masks are left out.
 * Classic TIFF (6.0) and BigTIFF, both byte orders.
 *
 * @throws RangeError when a directory lies outside of the file or the chain never ends
 */
export function listTiffFrames(bytes: Uint8Array): readonly TiffFrame[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = view.getUint8(0) === 0x49
  const big = view.getUint16(2, little) === 43
  const readOffset = (at: number): number => (big ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little))
  const seen = new Set<number>()
  const frames: (TiffFrame & { isCopy: boolean })[] = []
  for (let at = readOffset(big ? 8 : 4); at !== 0;) {
    if (seen.has(at) || seen.size > mostFrames) throw new RangeError('The chain of TIFF directories never ends.')
    seen.add(at)
    const count = big ? Number(view.getBigUint64(at, little)) : view.getUint16(at, little)
    const first = at + (big ? 8 : 2)
    const size = big ? 20 : 12
    const values = readValues(view, { first, size, count, little, valueAt: big ? 12 : 8 })
    frames.push({ page: frames.length, width: values.width, height: values.height, isCopy: isCopy(values) })
    at = readOffset(first + count * size)
  }
  const pictures = frames.filter((frame) => !frame.isCopy)
  return (pictures.length > 0 ? pictures : frames).map(({ page, width, height }) => ({ page, width, height }))
}

interface Directory {
  first: number
  size: number
  count: number
  little: boolean
  /** Bytes from the start of an entry to its value. */
  valueAt: number
}
type Values = Record<keyof typeof tags, number>

function readValues(view: DataView, { first, size, count, little, valueAt }: Directory): Values {
  const values: Values = { newSubfileType: 0, subfileType: 0, width: 0, height: 0 }
  for (let index = 0, entry = first; index < count; index++, entry += size) {
    const tag = view.getUint16(entry, little)
    const isShort = view.getUint16(entry + 2, little) === 3
    for (const [name, number] of Object.entries(tags) as [keyof Values, number][]) {
      if (tag !== number) continue
      values[name] = isShort ? view.getUint16(entry + valueAt, little) : view.getUint32(entry + valueAt, little)
    }
  }
  return values
}

function isCopy({ newSubfileType, subfileType }: Values): boolean {
  return (newSubfileType & reducedOrMask) !== 0 || subfileType === oldReduced
}
