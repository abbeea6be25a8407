import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InkComponent } from './ink-component.js'
import { findRuns } from './ink-runs.js'
import { joinRuns } from './join-runs.js'

const white = { tileBits: 4, columns: 3, brightness: new Uint8Array(9).fill(255) }

/** The pieces of a bitmap found the slow way: fill one from each pixel, corners included. */
function flood(bitmap: readonly (readonly boolean[])[]): InkComponent[] {
  const left = bitmap.map((row) => [...row])
  const spread = (x: number, y: number, piece: InkComponent): void => {
    const row = left[y]
    if (row?.[x] !== true) return
    row[x] = false
    piece.left = Math.min(piece.left, x)
    piece.top = Math.min(piece.top, y)
    piece.right = Math.max(piece.right, x + 1)
    piece.bottom = Math.max(piece.bottom, y + 1)
    piece.area += 1
    for (const [dx, dy] of [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const)))
      spread(x + dx, y + dy, piece)
  }
  const pieces: InkComponent[] = []
  for (const [y, row] of bitmap.entries()) {
    for (const x of row.keys()) {
      if (left[y]?.[x] !== true) continue
      const piece = { left: Infinity, top: Infinity, right: 0, bottom: 0, area: 0 }
      spread(x, y, piece)
      pieces.push(piece)
    }
  }
  return pieces
}

const sorted = (pieces: readonly InkComponent[]): string[] =>
  pieces.map((piece) => [piece.left, piece.top, piece.right, piece.bottom, piece.area].join()).sort()

describe('joinRuns', () => {
  const bitmaps = fc
    .integer({ min: 1, max: 33 })
    .chain((width) =>
      fc.array(fc.array(fc.boolean(), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 33 }),
    )

  it('finds the pieces that a fill from every pixel finds', () => {
    fc.assert(
      fc.property(bitmaps, (bitmap) => {
        const [width, height] = [bitmap[0]?.length ?? 0, bitmap.length]
        const pixels = Uint8Array.from(bitmap.flat(), (isInk) => (isInk ? 0 : 255))
        const { pieces } = joinRuns(findRuns({ width, height, pixels }, white, 0.3))
        expect(sorted(pieces)).toEqual(sorted(flood(bitmap)))
      }),
    )
  })

  it('says for every run which piece it is part of', () => {
    fc.assert(
      fc.property(bitmaps, (bitmap) => {
        const [width, height] = [bitmap[0]?.length ?? 0, bitmap.length]
        const pixels = Uint8Array.from(bitmap.flat(), (isInk) => (isInk ? 0 : 255))
        const found = findRuns({ width, height, pixels }, white, 0.3)
        const { pieces, pieceOfRun } = joinRuns(found)
        const areas = pieces.map(() => 0)
        for (const [run, piece] of pieceOfRun.entries())
          areas[piece] = (areas[piece] ?? 0) + (found.runs[run * 3 + 1] ?? 0) - (found.runs[run * 3] ?? 0)
        expect(areas).toEqual(pieces.map(({ area }) => area))
      }),
    )
  })
})
