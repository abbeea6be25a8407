import type { Box } from '../document.js'
import type { RasterImage } from '../raster-image.js'
import { applyProjection, type Corners, invertProjection, projectionOnto } from './projection.js'

/** Grey levels of what is drawn. */
const paper = 235
const ink = 40

/** A coloured field behind the print. */
export interface Tint extends Box {
  level: number
}

/** Draws a page of level lines of words, as a scanner would give it. Letters are stems with a foot. */
export function drawPrintedPage(width: number, height: number, { tint }: { tint?: Tint } = {}): RasterImage {
  const pixels = new Uint8Array(width * height).fill(paper)
  const fill = (left: number, top: number, right: number, bottom: number, level: number): void => {
    for (let y = Math.round(top); y < bottom; y++) {
      pixels.fill(level, y * width + Math.round(left), y * width + Math.round(right))
    }
  }
  if (tint !== undefined) {
    fill(tint.x * width, tint.y * height, (tint.x + tint.width) * width, (tint.y + tint.height) * height, tint.level)
  }
  const pitch = height / 60
  for (let line = 4; line < 56; line++) {
    // Lines end at different places, and every seventh is empty, as between paragraphs.
    const end = width * (0.55 + 0.35 * ((line * 7919) % 101) * 0.01)
    let x = width * 0.12
    for (let letter = 0; x < end && line % 7 !== 0; letter++) {
      const variety = ((letter * 7919 + line * 104_729) % 97) / 97
      const stroke = Math.max(1, pitch * 0.14)
      const top = line * pitch + (letter % 5 === 0 ? 0 : pitch * 0.2)
      const bottom = line * pitch + pitch * 0.6
      // A stem, and a foot that reaches to the next letter; a gap after each word.
      fill(x, top, x + stroke, bottom, ink)
      fill(x, bottom - stroke, x + pitch * (0.2 + 0.2 * variety), bottom, ink)
      x += pitch * (0.3 + 0.25 * variety) + (letter % 6 === 5 ? pitch * 0.4 : 0)
    }
  }
  return { width, height, pixels }
}

/** What surrounds a sheet that is photographed. */
export interface Scene {
  width: number
  height: number
  /** Grey level of the desk at a place of the picture, 0..1. */
  desk: (x: number, y: number) => number
  /** Factor of the light at a place of the picture. @default 1 everywhere */
  light?: (x: number, y: number) => number
}

/** Photographs a page that lies on a desk: its corners at the given places of the picture. */
export function drawPhotograph(
  page: RasterImage,
  corners: Corners,
  { width, height, desk, light }: Scene,
): RasterImage {
  const toPage = invertProjection(projectionOnto(corners))
  const pixels = new Uint8Array(width * height)
  const levelAt = (x: number, y: number): number => {
    const place = applyProjection(toPage, x, y)
    if (place.x < 0 || place.y < 0 || place.x >= 1 || place.y >= 1) return desk(x, y)
    return page.pixels[Math.floor(place.y * page.height) * page.width + Math.floor(place.x * page.width)] ?? 0
  }
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const x = (column + 0.5) / width
      const y = (row + 0.5) / height
      pixels[row * width + column] = Math.min(255, Math.max(0, levelAt(x, y) * (light?.(x, y) ?? 1)))
    }
  }
  return { width, height, pixels }
}
