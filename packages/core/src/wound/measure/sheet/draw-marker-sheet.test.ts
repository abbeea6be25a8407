import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawPages } from '../../../reading/draw-pages.js'
import { readDocument } from '../../../reading/read-document.js'
import type { RasterImage } from '../../../reading/raster-image.js'
import { findMarkers } from '../marker/find-markers.js'
import { findPlanes, type TargetPlane } from '../marker/find-planes.js'
import { loadAruco } from '../marker/load-aruco.js'
import type { PlanePoint } from '../marker/plane-point.js'
import { projected } from '../marker/plane-projection.js'
import { measureWound } from '../measure-wound.js'
import { drawMarkerSheet } from './draw-marker-sheet.js'

const clock = () => new Date('2026-11-30T12:00:00Z')
/** Pixels of the height of the drawn page, and of a mm: A4 is 297 mm high. */
const longestSide = 7016
const pixelsPerMm = longestSide / 297

describe('the sheet of markers, read back from its PDF', { timeout: 180_000 }, () => {
  let sheet: Uint8Array
  let jpeg: Uint8Array
  let page: RasterImage
  let planes: TargetPlane[]
  beforeAll(async () => {
    sheet = await drawMarkerSheet({ clock })
    const pages = await drawPages({ name: 'fiche.pdf', bytes: sheet }, { longestSide })
    expect(pages).toHaveLength(1)
    jpeg = pages[0]?.jpeg ?? new Uint8Array()
    const { data, info } = await sharp(jpeg).greyscale().raw().toBuffer({ resolveWithObject: true })
    page = { width: info.width, height: info.height, pixels: new Uint8Array(data) }
    const aruco = await loadAruco()
    planes = findPlanes(page, await findMarkers(page, aruco), aruco.codes)
  }, 180_000)

  // A pixel is 0.042 mm, and the drawing engine lays borders on whole pixels, outwards.
  it('has ten markers of 20 mm, each with its own number, and a strip of 128 mm', () => {
    expect(planes.map(({ number }) => number).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 40])
    for (const { target, plane, fault } of planes) {
      expect(fault).toBeNull()
      const at = (x: number, y: number): PlanePoint => {
        if (plane === null) throw new Error('a target without a plane')
        return projected(plane.projection, { x: x * target.width, y: y * target.height })
      }
      const width = Math.hypot(at(1, 0).x - at(0, 0).x, at(1, 0).y - at(0, 0).y) / pixelsPerMm
      const height = Math.hypot(at(0, 1).x - at(0, 0).x, at(0, 1).y - at(0, 0).y) / pixelsPerMm
      expect([width / target.width, height / target.height].map((ratio) => Math.abs(ratio - 1) < 0.0045)).toEqual([
        true,
        true,
      ])
    }
  })

  it('has a ruler of 10 cm between the outer edges of its strokes', async () => {
    // The base line of the ruler is the only one as long that is black.
    const runs: { row: number; start: number; length: number }[] = []
    for (let row = 0; row < page.height; row++) {
      let start = 0
      for (let column = 0; column <= page.width; column++) {
        const isDark = column < page.width && (page.pixels[row * page.width + column] ?? 255) < 110
        if (!isDark) {
          if (column - start > 90 * pixelsPerMm) runs.push({ row, start, length: column - start })
          start = column + 1
        }
      }
    }
    const ruler = runs.find(({ length }) => length < 110 * pixelsPerMm)
    expect((ruler?.length ?? 0) / pixelsPerMm).toBeCloseTo(100, 0)
    expect(Math.abs((ruler?.length ?? 0) - 100 * pixelsPerMm)).toBeLessThanOrEqual(2)
    // And by the markers, as a wound would be.
    const { row, start, length } = ruler ?? { row: 0, start: 0, length: 0 }
    const corner = (x: number, y: number) => ({ x: x / page.width, y: y / page.height })
    const outline = [
      corner(start, row),
      corner(start + length, row),
      corner(start + length, row + 100),
      corner(start, row + 100),
    ]
    const { longueur_cm, erreur } = await measureWound({ image: { bytes: jpeg }, outline })
    expect(Math.abs(longueur_cm - Math.hypot(10, 100 / pixelsPerMm / 10))).toBeLessThanOrEqual(erreur.longueur_cm)
  })

  it('tells in French how to print and to use it, on one tagged page, the same bytes each time', async () => {
    const { pages } = await readDocument({ name: 'fiche.pdf', bytes: sheet })
    const text = pages
      .flatMap(({ lines }) => lines.map((line) => line.text))
      .join(' ')
      .replace(/[\s\u00a0\u202f]+/g, ' ')
    expect(text).toContain('Imprimez à 100 % (« taille réelle »)')
    expect(text).toContain('10 cm, à un demi-millimètre près')
    expect(text).toContain('n° 40-41 · 128 mm')
    expect(text).not.toMatch(/undefined|null/)
    expect(Buffer.from(sheet).equals(await drawMarkerSheet({ clock }))).toBe(true)
    expect(Buffer.from(sheet).toString('latin1')).toContain('/Lang (fr-FR)')
  })
})
