import { describe, expect, it } from 'vitest'
import { toPgm } from './to-pgm.js'

describe('a picture as PGM', () => {
  it('is its size in letters and its pixels', async () => {
    const pgm = await toPgm({ width: 3, height: 2, pixels: new Uint8Array([0, 1, 2, 3, 4, 255]) })
    expect(Buffer.from(pgm).toString('latin1')).toBe('P5\n3 2\n255\n\x00\x01\x02\x03\x04\xff')
    expect(pgm.buffer.byteLength).toBe(pgm.byteLength)
  })

  it('is complete when it is copied in several pieces', async () => {
    const pixels = new Uint8Array(3000 * 3000).map((_, index) => index % 251)
    const pgm = await toPgm({ width: 3000, height: 3000, pixels })
    expect(Buffer.compare(pgm.subarray(-pixels.length), pixels)).toBe(0)
  })
})
