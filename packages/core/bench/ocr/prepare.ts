import { identityProjection } from '../../src/reading/images/projection.js'
import { straighten } from '../../src/reading/images/straighten.js'
import { warpImage } from '../../src/reading/images/warp-image.js'
import type { RasterImage } from '../../src/reading/raster-image.js'

/** What may be done to a picture before it is read; `straightened` is what the library does. */
export const preparations = ['as sent', 'enlarged', 'straightened'] as const
export type Preparation = (typeof preparations)[number]

const widthOfPage = 2500

/** The one place where the bench prepares pictures. */
export function prepare(image: RasterImage, how: Preparation): RasterImage {
  if (how === 'straightened') return straighten(image).image
  if (how === 'as sent' || image.width >= widthOfPage) return image
  return warpImage(image, identityProjection, widthOfPage, Math.round((image.height * widthOfPage) / image.width))
}
