/** How the pixels of a BMP file are stored. */
export interface BmpHeader {
  /** Pixels. */
  width: number
  /** Pixels. */
  height: number
  /** Bits of one pixel: 1, 4, 8, 16, 24 or 32. */
  bits: number
  storage: 'plain' | 'runs-8' | 'runs-4'
  /** True when the first row stored is the uppermost. */
  isTopDown: boolean
  /** Offset of the first row in the file. */
  pixelsAt: number
  /** Bits of red, green, blue and alpha in a pixel of 16 or 32 bits; alpha 0 when there is none. */
  masks: readonly [red: number, green: number, blue: number, alpha: number]
  /** Grey value of each entry of the colour table. */
  palette: Uint8Array
}

/** Sizes of the headers that name themselves by their size alone: BITMAPCOREHEADER, and the first with masks inside. */
const coreSize = 12
const sizeWithMasks = 52
const sizeWithAlpha = 56
const compressions = { plain: 0, runs8: 1, runs4: 2, masks: 3, masksAndAlpha: 6 }

/**
 * Reads the headers and the colour table of a BMP file: OS/2 1.x and 2.x, Windows 3 to 5.
 *
 * @throws RangeError for headers that lie outside of the file, contradict themselves, or name a JPEG, PNG or fax inside
 */
export function readBmpHeader(bytes: Uint8Array): BmpHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = view.getUint32(14, true)
  const isCore = size === coreSize
  if (!isCore && size < 16) throw new RangeError(`No BMP header has ${size} bytes.`)
  const width = isCore ? view.getUint16(18, true) : view.getInt32(18, true)
  const signedHeight = isCore ? view.getUint16(20, true) : view.getInt32(22, true)
  const bits = view.getUint16(isCore ? 24 : 28, true)
  const compression = size < 20 ? compressions.plain : view.getUint32(30, true)
  const height = Math.abs(signedHeight)
  if (width <= 0 || height === 0) throw new RangeError('A BMP without pixels.')
  const storage = storageOf(compression, bits)
  const masksFollow = size === 40 && (compression === compressions.masks || compression === compressions.masksAndAlpha)
  const masksAfter = masksFollow ? (compression === compressions.masks ? 12 : 16) : 0
  const pixelsAt = view.getUint32(10, true)
  const hasMasks = compression === compressions.masks || compression === compressions.masksAndAlpha
  const hasAlpha = size >= sizeWithAlpha || compression === compressions.masksAndAlpha
  if (hasMasks && !masksFollow && size < sizeWithMasks) throw new RangeError('A BMP with masks that has no masks.')
  return {
    width,
    height,
    bits,
    storage,
    isTopDown: signedHeight < 0,
    pixelsAt,
    masks: hasMasks
      ? [
          view.getUint32(54, true),
          view.getUint32(58, true),
          view.getUint32(62, true),
          hasAlpha ? view.getUint32(66, true) : 0,
        ]
      : bits === 16
        ? [0x7c00, 0x3e0, 0x1f, 0]
        : [0xff0000, 0xff00, 0xff, 0],
    palette:
      bits <= 8
        ? readPalette(bytes, { at: 14 + size + masksAfter, end: pixelsAt, bits, entry: isCore ? 3 : 4 })
        : new Uint8Array(),
  }
}

function storageOf(compression: number, bits: number): BmpHeader['storage'] {
  if (compression === compressions.runs8 && bits === 8) return 'runs-8'
  if (compression === compressions.runs4 && bits === 4) return 'runs-4'
  const isPlain = compression === compressions.plain && [1, 4, 8, 16, 24, 32].includes(bits)
  const hasMasks =
    [compressions.masks, compressions.masksAndAlpha].includes(compression) && (bits === 16 || bits === 32)
  if (isPlain || hasMasks) return 'plain'
  throw new RangeError(`A BMP of ${bits} bits with compression ${compression} is not read.`)
}

function readPalette(bytes: Uint8Array, table: { at: number; end: number; bits: number; entry: number }): Uint8Array {
  const count = Math.min(2 ** table.bits, Math.max(0, Math.floor((table.end - table.at) / table.entry)))
  const palette = new Uint8Array(256)
  for (let index = 0, at = table.at; index < count; index++, at += table.entry) {
    palette[index] = luma(bytes[at + 2] ?? 0, bytes[at + 1] ?? 0, bytes[at] ?? 0)
  }
  return palette
}

/** Grey of a colour (ITU-R BT.601), in whole numbers. */
export function luma(red: number, green: number, blue: number): number {
  return (red * 19_595 + green * 38_470 + blue * 7_471 + 32_768) >> 16
}
