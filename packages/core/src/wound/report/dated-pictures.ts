import { InvalidOptionError } from '../../errors/invalid-option-error.js'
import type { Picture } from '../../pdf/blocks/picture.js'
import type { DatedWoundImage } from '../compare/dated-images.js'
import type { WoundComparison } from '../compare-wounds.js'
import { reportPictures, type PictureOptions } from './report-pictures.js'

/** Three to a row of the page, at 300 dots per inch. */
const longEdge = 700

/**
 * The picture of each photograph of a comparison, in the order of the dates; null where none was given.
 *
 * @throws InvalidOptionError for a date that was not compared or that comes twice
 */
export async function datedPictures(
  { analyses }: WoundComparison,
  images: readonly DatedWoundImage[],
  options: PictureOptions,
): Promise<readonly (Picture | null)[]> {
  for (const [index, { date }] of images.entries()) {
    const isKnown = analyses.some((analysis) => analysis.date === date)
    if (isKnown && images.findIndex((other) => other.date === date) === index) continue
    throw new InvalidOptionError({
      option: `images[${String(index)}].date`,
      expected: `une photo par date comparée (${analyses.map((analysis) => analysis.date).join(', ')})`,
      received: date,
    })
  }
  const known = images.map(
    ({ date }) => analyses.find((analysis) => analysis.date === date)?.assessment.audit.images ?? [],
  )
  const photos = images.map(({ image }) => image)
  const pictures = await reportPictures(photos, known, options, longEdge)
  return analyses.map(({ date }) => pictures[images.findIndex((image) => image.date === date)] ?? null)
}
