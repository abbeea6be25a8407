import { describe, expect, it } from 'vitest'
import { readBmpHeader } from './bmp-header.js'
import { decodeBmp } from './decode-bmp.js'

interface Recipe {
  /** 12 for the header of OS/2 1.x, 40 for Windows 3, 108 for Windows 4. */
  headerSize: 12 | 40 | 108
  width: number
  height: number
  bits: number
  compression?: number
  masks?: readonly number[]
  /** Blue, green, red. */
  palette?: readonly (readonly [number, number, number])[]
  data: readonly number[]
}

/** Writes a BMP file byte by byte, as its specification describes it. */
function composeBmp(recipe: Recipe): Uint8Array {
  const { headerSize, width, height, bits, compression = 0, masks = [], palette = [], data } = recipe
  const isCore = headerSize === 12
  const header = Buffer.alloc(14 + headerSize)
  header.write('BM', 'latin1')
  header.writeUInt32LE(headerSize, 14)
  if (isCore) {
    header.writeUInt16LE(width, 18)
    header.writeUInt16LE(height, 20)
    header.writeUInt16LE(1, 22)
    header.writeUInt16LE(bits, 24)
  } else {
    header.writeInt32LE(width, 18)
    header.writeInt32LE(height, 22)
    header.writeUInt16LE(1, 26)
    header.writeUInt16LE(bits, 28)
    header.writeUInt32LE(compression, 30)
  }
  const maskBytes = Buffer.alloc(masks.length * 4)
  masks.forEach((mask, index) => maskBytes.writeUInt32LE(mask >>> 0, index * 4))
  if (headerSize === 108) maskBytes.copy(header, 54)
  const table = Buffer.from(palette.flatMap((entry) => (isCore ? entry : [...entry, 0])))
  const parts = [header, ...(headerSize === 108 ? [] : [maskBytes]), table]
  header.writeUInt32LE(Buffer.concat(parts).length, 10)
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(data)]))
}

const decode = (recipe: Recipe) => {
  const bytes = composeBmp(recipe)
  return decodeBmp(bytes, readBmpHeader(bytes))
}
const rows = (recipe: Recipe) => {
  const { width, height, pixels } = decode(recipe)
  return Array.from({ length: height }, (_, y) => [...pixels.subarray(y * width, (y + 1) * width)])
}
const grey = (level: number) => [level, level, level] as const
const sixteenGreys = Array.from({ length: 16 }, (_, index) => grey(index * 17))

describe('decodeBmp', () => {
  it('reads the rows from the bottom up, or from the top down when the height is negative', () => {
    const data = [1, 1, 1, 2, 2, 2, 0, 0, 3, 3, 3, 4, 4, 4, 0, 0]
    const bottomUp = { headerSize: 40, width: 2, height: 2, bits: 24, data } as const
    expect(rows(bottomUp)).toEqual([
      [3, 4],
      [1, 2],
    ])
    const { pixels } = decode({ ...bottomUp, height: -2 })
    expect([...pixels]).toEqual([1, 2, 3, 4])
  })

  it('reads the header of OS/2 1.x, whose colour table has three bytes an entry', () => {
    const palette = [grey(10), grey(200)]
    const core = {
      headerSize: 12,
      width: 10,
      height: 1,
      bits: 1,
      palette,
      data: [0b10100000, 0b01000000, 0, 0],
    } as const
    expect(rows(core)).toEqual([[200, 10, 200, 10, 10, 10, 10, 10, 10, 200]])
  })

  it('reads two pixels a byte', () => {
    const four = {
      headerSize: 40,
      width: 3,
      height: 1,
      bits: 4,
      palette: sixteenGreys,
      data: [0x0f, 0x30, 0, 0],
    } as const
    expect(rows(four)).toEqual([[0, 255, 51]])
  })

  it('decodes RLE8: runs, single pixels with padding, a move, the ends', () => {
    const palette = Array.from({ length: 256 }, (_, index) => grey(index))
    const data = [3, 7, 0, 0, 0, 3, 40, 50, 60, 0, 0, 2, 1, 1, 1, 9, 0, 1]
    expect(rows({ headerSize: 40, width: 5, height: 3, bits: 8, compression: 1, palette, data })).toEqual([
      [0, 0, 0, 0, 9],
      [40, 50, 60, 0, 0],
      [7, 7, 7, 0, 0],
    ])
  })

  it('decodes RLE4: runs of two alternating colours, single pixels padded to even bytes, a move', () => {
    const data = [5, 0x1f, 0, 0, 0, 5, 0x12, 0x34, 0x50, 0, 0, 0, 0, 2, 2, 0, 2, 0x88, 0, 1]
    expect(rows({ headerSize: 40, width: 5, height: 3, bits: 4, compression: 2, palette: sixteenGreys, data })).toEqual(
      [
        [0, 0, 136, 136, 0],
        [17, 34, 51, 68, 85],
        [17, 255, 17, 255, 17],
      ],
    )
  })

  it('reads 5-6-5 bits through the masks that follow the header', () => {
    const white = [0xff, 0xff]
    const data = [...white, 0x00, 0xf8]
    const masks = [0xf800, 0x07e0, 0x001f]
    expect(rows({ headerSize: 40, width: 2, height: 1, bits: 16, compression: 3, masks, data })).toEqual([[255, 76]])
  })

  it('lays transparent pixels over white, and takes alpha that is zero throughout for none', () => {
    const masks = [0xff0000, 0xff00, 0xff, 0xff000000]
    const base = { headerSize: 108, width: 2, height: 1, bits: 32, compression: 3, masks } as const
    expect(rows({ ...base, data: [0, 0, 0, 0, 0, 0, 0, 255] })).toEqual([[255, 0]])
    expect(rows({ ...base, data: [0, 0, 0, 0, 9, 9, 9, 0] })).toEqual([[0, 9]])
  })

  it.each([
    ['rows', { headerSize: 40, width: 4, height: 4, bits: 24, data: [1, 2, 3] }],
    ['runs', { headerSize: 40, width: 4, height: 4, bits: 8, compression: 1, palette: [grey(0)], data: [4, 0, 0, 0] }],
  ] as const)('refuses %s that end early', (_name, recipe) => {
    expect(() => decode(recipe)).toThrow(RangeError)
  })

  it.each([
    ['a JPEG inside', { headerSize: 40, width: 4, height: 4, bits: 0, compression: 4, data: [] }],
    ['runs of 24 bits', { headerSize: 40, width: 4, height: 4, bits: 24, compression: 1, data: [] }],
    ['no width', { headerSize: 40, width: 0, height: 4, bits: 24, data: [] }],
  ] as const)('refuses %s', (_name, recipe) => {
    expect(() => readBmpHeader(composeBmp(recipe))).toThrow(RangeError)
  })
})
