import sharp from 'sharp'
import { applyProjection, invertProjection } from '../../../reading/images/projection.js'
import type { PlanePoint } from '../marker/plane-point.js'
import type { PrintedTarget } from '../marker/printed-targets.js'
import { projectionOfShot, undistorted, type Shot } from './shot.test-support.js'

/** A printed target on the plane. */
export interface LaidTarget {
  readonly target: PrintedTarget
  /** Its top left corner, in mm, and its turn in degrees. */
  readonly at: PlanePoint
  readonly turn: number
  /** Size against what it should be, as a printer may have it. @default 1 */
  readonly scale?: number
  /** Radius in mm of a limb around which it is laid. @default flat */
  readonly bend?: number
  /** Share of its width that is hidden, from the right. @default 0 */
  readonly hidden?: number
}

/** Share of the light that each gives back. */
const [paper, ink, skin, wound] = [0.82, 0.04, 0.36, 0.1]
const fullLight = 65535
/** The sRGB level of each light, 0 to 255. */
const levelOf = Float32Array.from({ length: fullLight + 1 }, (_, light) => 255 * encoded(light / fullLight))
/** White around a target that is cut out, in mm. */
const margin = 4

/** Photographs a plane of skin with a wound and printed targets as a JPEG: shapes, no patient. */
export async function photographPlane(
  shot: Shot,
  targets: readonly LaidTarget[],
  outline: readonly PlanePoint[],
  random: () => number,
): Promise<Uint8Array> {
  const { width, height, noise, shade } = shot
  const toPlane = invertProjection(projectionOfShot(shot))
  const placeOf = (x: number, y: number): PlanePoint => {
    const ideal = undistorted(shot, x, y)
    return applyProjection(toPlane, ideal.x, ideal.y)
  }
  const middle = { x: mean(outline.map(({ x }) => x)), y: mean(outline.map(({ y }) => y)) }
  const widest = Math.max(0, ...outline.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y)))
  const looks = [0.125, 0.375, 0.625, 0.875]
  const light = new Uint16Array(width * height)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const place = placeOf(column + 0.5, row + 0.5)
      let level =
        Math.hypot(place.x - middle.x, place.y - middle.y) <= widest && isInside(outline, place) ? wound : skin
      const laid = targets.find((one) => isOn(one, place, 1))
      if (laid !== undefined) {
        const look = (x: number, y: number) => lightOf(laid, placeOf(column + x, row + y))
        const isEven = [look(1, 0), look(0, 1), look(1, 1)].every((one) => one === look(0, 0))
        level = isEven ? look(0, 0) : mean(looks.flatMap((y) => looks.map((x) => look(x, y))))
      }
      light[row * width + column] = fullLight * level * (1 - (shade * (column + row)) / (width + height))
    }
  }
  const pixels = new Uint8Array(width * height * 3)
  for (const [index, value] of (await blurred(light, shot)).entries()) {
    const level = (levelOf[value] ?? 0) + noise * Math.sqrt(12) * (random() - 0.5)
    pixels.fill(Math.min(255, Math.max(0, Math.round(level))), index * 3, index * 3 + 3)
  }
  const raw = { width, height, channels: 3 } as const
  return new Uint8Array(await sharp(pixels, { raw }).jpeg({ quality: shot.quality }).toBuffer())
}

/** In mm on the target. */
function placeOn({ target, at, turn, scale = 1, bend }: LaidTarget, { x, y }: PlanePoint): PlanePoint {
  const angle = (turn * Math.PI) / 180
  const [dx, dy] = [(x - at.x) / scale, (y - at.y) / scale]
  const [u, v] = [dx * Math.cos(angle) + dy * Math.sin(angle), dy * Math.cos(angle) - dx * Math.sin(angle)]
  if (bend === undefined) return { x: u, y: v }
  const half = target.width / 2
  return { x: half + bend * Math.asin(Math.min(1, Math.max(-1, (u - half) / bend))), y: v }
}

function isOn(laid: LaidTarget, place: PlanePoint, more: number): boolean {
  const { x, y } = placeOn(laid, place)
  const reach = margin + more
  return x > -reach && y > -reach && x < laid.target.width + reach && y < laid.target.height + reach
}

function lightOf(laid: LaidTarget, place: PlanePoint): number {
  const { x, y } = placeOn(laid, place)
  const { target, hidden = 0 } = laid
  if (!isOn(laid, place, 0) || x > target.width * (1 - hidden)) return skin
  return target.grids.some(({ origin, cell, isDark }) => {
    return isDark[Math.floor((y - origin.y) / cell)]?.[Math.floor((x - origin.x) / cell)] === true
  })
    ? ink
    : paper
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Even–odd rule. */
function isInside(outline: readonly PlanePoint[], { x, y }: PlanePoint): boolean {
  let inside = false
  let before = outline.at(-1)
  for (const place of outline) {
    if (before !== undefined && place.y > y !== before.y > y) {
      if (x < ((before.x - place.x) * (y - place.y)) / (before.y - place.y) + place.x) inside = !inside
    }
    before = place
  }
  return inside
}

/** An sRGB level, 0 to 1. */
function encoded(light: number): number {
  const share = Math.min(1, Math.max(0, light))
  return share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055
}

/** Gaussian blur, in linear light of 16 bits. */
async function blurred(light: Uint16Array, { width, height, blur }: Shot): Promise<Uint16Array> {
  const { data } = await sharp(light, { raw: { width, height, channels: 1 } })
    .blur({ sigma: blur, minAmplitude: 0.01 })
    .toColourspace('grey16')
    .raw({ depth: 'ushort' })
    .toBuffer({ resolveWithObject: true })
  return new Uint16Array(data.buffer, data.byteOffset, width * height)
}
