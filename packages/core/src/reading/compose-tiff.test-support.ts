import type { RasterImage } from './raster-image.js'

/** TIFF 6.0, uncompressed grey, little endian, one strip a picture. */
export function composeTiff(images: readonly RasterImage[]): Uint8Array {
  const entries = 9
  const directory = 2 + entries * 12 + 4
  const parts: Buffer[] = [Buffer.from('49492a0008000000', 'hex')]
  let at = 8
  for (const [index, { width, height, pixels }] of images.entries()) {
    const head = Buffer.alloc(directory)
    head.writeUInt16LE(entries, 0)
    const values = [
      [256, width],
      [257, height],
      [258, 8],
      [259, 1],
      [262, 1],
      [273, at + directory],
      [277, 1],
      [278, height],
      [279, pixels.length],
    ] as const
    for (const [row, [tag, value]] of values.entries()) {
      head.writeUInt16LE(tag, 2 + row * 12)
      head.writeUInt16LE(4, 4 + row * 12)
      head.writeUInt32LE(1, 6 + row * 12)
      head.writeUInt32LE(value, 10 + row * 12)
    }
    const next = at + directory + pixels.length
    head.writeUInt32LE(index === images.length - 1 ? 0 : next, directory - 4)
    parts.push(head, Buffer.from(pixels))
    at = next
  }
  return new Uint8Array(Buffer.concat(parts))
}
