import { crc32 } from 'node:zlib'

/** A word that must be found nowhere in what is sent. */
export const secret = 'DUPONT-Marie-1948'

/** A segment of a JPEG. */
export function segment(marker: number, body: string | Buffer): Buffer {
  const bytes = Buffer.from(body as string, 'latin1')
  const head = Buffer.from([0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 255])
  return Buffer.concat([head, bytes])
}

/** Puts segments right behind the start of a JPEG, and bytes behind its end. */
export function hideInJpeg(jpeg: Uint8Array, segments: readonly Buffer[], behind = ''): Uint8Array {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2), Buffer.from(behind)])
}

/** Puts chunks behind the header of a PNG, and bytes behind its end. */
export function hideInPng(png: Uint8Array, chunks: readonly (readonly [type: string, body: string])[], behind = '') {
  const written = chunks.map(([type, body]) => {
    const data = Buffer.from(type + body, 'latin1')
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length - 4)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(data))
    return Buffer.concat([length, data, sum])
  })
  return Buffer.concat([png.subarray(0, 33), ...written, png.subarray(33), Buffer.from(behind)])
}

/** Puts chunks at the end of a WebP. */
export function hideInWebp(webp: Uint8Array, chunks: readonly (readonly [type: string, body: string])[], behind = '') {
  const written = chunks.map(([type, body]) => {
    const head = Buffer.alloc(8)
    head.write(type, 'latin1')
    head.writeUInt32LE(body.length, 4)
    return Buffer.concat([head, Buffer.from(body, 'latin1'), Buffer.alloc(body.length % 2)])
  })
  const all = Buffer.concat([webp, ...written])
  all.writeUInt32LE(all.length - 8, 4)
  return Buffer.concat([all, Buffer.from(behind)])
}

/** An Exif block with a position, a thumbnail and the secret. */
export function exifBlock(): Buffer {
  const tiff = Buffer.alloc(64)
  tiff.write('II*\0', 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(0x8825, 10)
  tiff.writeUInt16LE(4, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt32LE(40, 18)
  tiff.writeUInt32LE(42, 22)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(secret)])
}
