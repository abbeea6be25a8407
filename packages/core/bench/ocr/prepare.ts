import type { RasterImage } from '../../src/reading/raster-image.js'
import { fromGrey, toGrey } from './grey-image.js'
import { lightenPanels } from '../../src/reading/panels/lighten-panels.js'
import { findTilt } from './find-tilt.js'

/** What is done to a picture before it is read, in this order. */
export const steps = ['straighten', 'scale', 'blur', 'lighten panels'] as const
export type Step = (typeof steps)[number]

const widthOfPage = 2500
const white = { r: 255, g: 255, b: 255 }

/** The one place where the bench prepares pictures. */
export async function prepare(image: RasterImage, wanted: readonly Step[]): Promise<RasterImage> {
  let prepared = image
  if (wanted.includes('straighten')) {
    const tilt = await findTilt(prepared)
    if (Math.abs(tilt) >= 0.15) prepared = await toGrey(fromGrey(prepared).rotate(-tilt, { background: white }))
  }
  if (wanted.includes('scale') && prepared.width < widthOfPage)
    prepared = await toGrey(fromGrey(prepared).resize(widthOfPage, null, { kernel: 'cubic' }))
  if (wanted.includes('blur')) prepared = await toGrey(fromGrey(prepared).blur(0.8))
  if (wanted.includes('lighten panels')) prepared = lightenPanels(prepared)
  return prepared
}
