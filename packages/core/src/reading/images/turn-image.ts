import type { RasterImage } from '../raster-image.js'
import { orientImage } from './orient-image.js'
import type { Projection } from './projection.js'

/** A picture with the way back from its places to those of the picture that it was made from. */
export interface TurnedImage {
  image: RasterImage
  projection: Projection
}

/** Turns a picture clockwise by quarters of a circle. */
export function turnImage(image: RasterImage, quarterTurns: 0 | 1 | 2 | 3): TurnedImage {
  const orientation = ([1, 6, 3, 8] as const)[quarterTurns]
  return { image: orientImage(image, orientation), projection: turnProjection(quarterTurns) }
}

/** From places on a picture turned clockwise to places on the picture before. */
export function turnProjection(quarterTurns: 0 | 1 | 2 | 3): Projection {
  const projections: readonly [Projection, Projection, Projection, Projection] = [
    [1, 0, 0, 0, 1, 0, 0, 0, 1],
    [0, 1, 0, -1, 0, 1, 0, 0, 1],
    [-1, 0, 1, 0, -1, 1, 0, 0, 1],
    [0, -1, 1, 1, 0, 0, 0, 0, 1],
  ]
  return projections[quarterTurns]
}
