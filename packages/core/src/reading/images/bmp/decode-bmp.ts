import type { RasterImage } from '../../raster-image.js'
import { type BmpHeader, luma } from './bmp-header.js'
import { decodeBmpRuns } from './bmp-runs.js'

/**
 * Decodes a BMP file to grey: 1 to 32 bits, upside down or not, masks, runs; transparency over white.
 * libvips reads no BMP, and the decoders on npm get masks or runs wrong.
 *
 * @throws RangeError when the file ends before its picture
 */
export function decodeBmp(bytes: Uint8Array, header: BmpHeader): RasterImage {
  if (header.storage !== 'plain') return decodeBmpRuns(bytes, header)
  const { width, height, bits, pixelsAt } = header
  const stride = Math.ceil((width * bits) / 32) * 4
  // The padding of the last row may be missing.
  if (pixelsAt + stride * (height - 1) + Math.ceil((width * bits) / 8) > bytes.length) {
    throw new RangeError('The rows of a BMP end before its picture.')
  }
  const pixels = new Uint8Array(width * height)
  const greyOf =
    bits <= 8 ? indexedReader(bytes, header) : bits === 24 ? colourReader(bytes) : maskedReader(bytes, header)
  for (let row = 0; row < height; row++) {
    const to = (header.isTopDown ? row : height - 1 - row) * width
    const from = pixelsAt + row * stride
    for (let x = 0; x < width; x++) pixels[to + x] = greyOf(from, x)
  }
  return { width, height, pixels }
}

type Reader = (row: number, x: number) => number

function indexedReader(bytes: Uint8Array, { bits, palette }: BmpHeader): Reader {
  const perByte = 8 / bits
  const mask = 2 ** bits - 1
  return (row, x) => {
    const byte = bytes[row + Math.floor(x / perByte)] ?? 0
    return palette[(byte >> (8 - bits - (x % perByte) * bits)) & mask] ?? 0
  }
}

function colourReader(bytes: Uint8Array): Reader {
  return (row, x) => luma(bytes[row + x * 3 + 2] ?? 0, bytes[row + x * 3 + 1] ?? 0, bytes[row + x * 3] ?? 0)
}

function maskedReader(bytes: Uint8Array, header: BmpHeader): Reader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const read: Reader =
    header.bits === 16 ? (row, x) => view.getUint16(row + x * 2, true) : (row, x) => view.getUint32(row + x * 4, true)
  const [red, green, blue, alpha] = header.masks.map(channelReader)
  if (red === undefined || green === undefined || blue === undefined) throw new RangeError('A BMP without colours.')
  const grey = (value: number): number => luma(red(value), green(value), blue(value))
  if (alpha === undefined || header.masks[3] === 0 || isTransparentThroughout(header, read, alpha)) {
    return (row, x) => grey(read(row, x))
  }
  return (row, x) => {
    const value = read(row, x)
    const share = alpha(value) / 255
    return Math.round(grey(value) * share + 255 * (1 - share))
  }
}

/** Many writers declare alpha and leave it zero: such a picture is meant to be opaque. */
function isTransparentThroughout(
  { width, height, bits, pixelsAt }: BmpHeader,
  read: Reader,
  alpha: (value: number) => number,
): boolean {
  const stride = Math.ceil((width * bits) / 32) * 4
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) if (alpha(read(pixelsAt + y * stride, x)) > 0) return false
  }
  return true
}

/** Reads one channel of a pixel, brought to 0..255. */
function channelReader(mask: number): (value: number) => number {
  if (mask === 0) return () => 0
  const shift = 31 - Math.clz32(mask & -mask)
  const most = mask >>> shift
  return (value) => Math.round((((value & mask) >>> shift) * 255) / most)
}
