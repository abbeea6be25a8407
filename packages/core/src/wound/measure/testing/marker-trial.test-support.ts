import type { LaidTarget } from './photograph-plane.test-support.js'
import { photographPlane } from './photograph-plane.test-support.js'
import { shapeOf, type OutlineShape } from '../marker/outline-shape.js'
import type { PlanePoint } from '../marker/plane-point.js'
import { type PrintedTarget, targetOf } from '../marker/printed-targets.js'
import type { OutlinePoint } from '../outline.js'
import { seenAt, type Shot } from './shot.test-support.js'

/** A photograph of a known shape beside a marker. */
export interface MarkerTrial {
  readonly bytes: Uint8Array
  readonly outline: readonly OutlinePoint[]
  /** In mm and mm². */
  readonly truth: OutlineShape
  readonly shot: Shot
}

/** Repeatable numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * A wound of 1.5 to 7 cm, an ellipse or an irregular shape, 4 to 30 mm from a marker, photographed at this tilt: any
 * turn, scale, blur, noise, light, quality of the JPEG, distortion up to 1 % at the corners, print off by up to 0.3 %.
 */
export async function drawTrial(
  seed: number,
  tilt: number,
  codes: readonly string[],
  width = 960,
): Promise<MarkerTrial> {
  const random = randomFrom(seed * 7919 + tilt)
  const between = (low: number, high: number): number => low + (high - low) * random()
  const target = targetOf(Math.floor(between(0, 40)), codes)
  const radius = between(8, 34)
  const away = 14 + between(4, 30) + radius
  const way = between(0, 2 * Math.PI)
  const middle = { x: 10 + away * Math.cos(way), y: 10 + away * Math.sin(way) }
  const shape = randomShape(
    middle,
    radius,
    between(0.4, 1),
    seed % 2 === 0 ? 0 : between(0.05, 0.2),
    between(0, Math.PI),
  )
  const height = width * 0.75
  const fitting = height / ((away + radius * 1.4 + 20) * (1.1 + tilt / 150))
  const shot: Shot = {
    width,
    height,
    focal: width * between(0.65, 0.9),
    center: { x: (10 + middle.x) / 2, y: (10 + middle.y) / 2 },
    pixelsPerMm: Math.min(fitting, width / between(110, 200)),
    tilt,
    azimuth: between(0, 360),
    roll: between(0, 360),
    distortion: between(-0.01, 0.01),
    blur: between(0.4, 1.6),
    noise: between(0, 6),
    shade: between(0, 0.6),
    quality: Math.round(between(70, 95)),
  }
  const turn = between(0, 360)
  const laid = { target, at: cornerFor(target, { x: 10, y: 10 }, turn), turn, scale: between(0.997, 1.003) }
  return photographed(shot, [laid], shape, random)
}

/** A photograph of these targets and this outline in mm. */
export async function photographed(
  shot: Shot,
  targets: readonly LaidTarget[],
  shape: readonly PlanePoint[],
  random: () => number = randomFrom(1),
): Promise<MarkerTrial> {
  const { width, height } = shot
  const outline = shape.map((place) => {
    const { x, y } = seenAt(shot, place)
    return { x: x / width, y: y / height }
  })
  return { bytes: await photographPlane(shot, targets, shape, random), outline, truth: shapeOf(shape), shot }
}

/** Top left corner of a target that is turned about its middle. */
function cornerFor({ width, height }: PrintedTarget, middle: PlanePoint, turn: number): PlanePoint {
  const angle = (turn * Math.PI) / 180
  const [x, y] = [-width / 2, -height / 2]
  return {
    x: middle.x + x * Math.cos(angle) - y * Math.sin(angle),
    y: middle.y + x * Math.sin(angle) + y * Math.cos(angle),
  }
}

/** An ellipse, or one whose edge goes in and out by this share of its radius. */
export function randomShape(
  middle: PlanePoint,
  radius: number,
  ratio: number,
  waves: number,
  turn: number,
): PlanePoint[] {
  return Array.from({ length: 72 }, (_, index) => {
    const angle = (index / 72) * 2 * Math.PI
    const reach = radius * (1 + waves * (Math.sin(3 * angle + turn) + 0.6 * Math.cos(5 * angle)))
    const [x, y] = [reach * Math.cos(angle), reach * ratio * Math.sin(angle)]
    return {
      x: middle.x + x * Math.cos(turn) - y * Math.sin(turn),
      y: middle.y + x * Math.sin(turn) + y * Math.cos(turn),
    }
  })
}
