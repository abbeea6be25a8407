import { describe, expect, it } from 'vitest'
import { listTiffFrames } from './tiff-frames.js'

type Entry = readonly [tag: number, value: number]

/** Writes the chain of directories of a TIFF without any pixel. */
function composeTiff(directories: readonly (readonly Entry[])[], { little = true, loops = false } = {}): Uint8Array {
  const bytes = Buffer.alloc(8 + directories.reduce((sum, entries) => sum + 6 + entries.length * 12, 0))
  const short = (value: number, at: number) =>
    little ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at)
  const long = (value: number, at: number) => (little ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at))
  bytes.write(little ? 'II' : 'MM', 'latin1')
  short(42, 2)
  long(8, 4)
  let at = 8
  for (const [index, entries] of directories.entries()) {
    short(entries.length, at)
    at += 2
    for (const [tag, value] of entries) {
      short(tag, at)
      short(4, at + 2)
      long(1, at + 4)
      long(value, at + 8)
      at += 12
    }
    const isLast = index === directories.length - 1
    long(isLast ? (loops ? 8 : 0) : at + 4, at)
    at += 4
  }
  return new Uint8Array(bytes)
}

const size = (width: number, height: number): readonly Entry[] => [
  [256, width],
  [257, height],
]

describe('listTiffFrames', () => {
  it.each([true, false])('lists pictures of different sizes (little-endian: %s)', (little) => {
    expect(listTiffFrames(composeTiff([size(1654, 2339), size(800, 600)], { little }))).toEqual([
      { page: 0, width: 1654, height: 2339 },
      { page: 1, width: 800, height: 600 },
    ])
  })

  it('leaves thumbnails and masks out, in both ways of naming them', () => {
    const directories: Entry[][] = [
      [[254, 2], ...size(1654, 2339)],
      [[254, 1], ...size(165, 234)],
      [[254, 4], ...size(1654, 2339)],
      [[255, 2], ...size(165, 234)],
      [[255, 3], ...size(1654, 2338)],
    ]
    expect(listTiffFrames(composeTiff(directories)).map(({ page }) => page)).toEqual([0, 4])
  })

  it('keeps a picture that is the only one, whatever it calls itself', () => {
    expect(listTiffFrames(composeTiff([[[254, 1], ...size(165, 234)]]))).toHaveLength(1)
  })

  it('refuses a chain that never ends and one that leaves the file', () => {
    expect(() => listTiffFrames(composeTiff([size(10, 10), size(10, 10)], { loops: true }))).toThrow(RangeError)
    expect(() => listTiffFrames(composeTiff([size(10, 10), size(10, 10)]).subarray(0, 40))).toThrow(RangeError)
  })
})
