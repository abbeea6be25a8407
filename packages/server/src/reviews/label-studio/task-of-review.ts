import type { PageImage } from '@constat/core'
import { version } from '../../version.js'
import type { Review, ReviewEvidence, ReviewField, ReviewValue } from '../review.js'
import { labelOf } from './labels.js'
import { tags } from './labelling-configuration.js'
import { studioText } from './studio-text.js'
import { toPercent, type StudioResult, type StudioTask } from './studio-task.js'

export type DrawPage = (page: number) => Promise<PageImage | null>

/**
 * A review as a task of Label Studio: its pages, and as a prediction every value that stands on one of them, with what a
 * person has put right since.
 */
export async function taskOfReview(review: Review, draw: DrawPage): Promise<StudioTask> {
  const pictures: PageImage[] = []
  for (const { number } of review.pages) {
    const picture = await draw(number)
    if (picture === null) throw new Error('a page of a review cannot be drawn')
    pictures.push(picture)
  }
  const shown = shownValues(review)
  const results = review.fields.flatMap((field): StudioResult[] => {
    const value = shown.get(field.path) ?? null
    const spot = placeOf(review, field)
    const picture = spot === null ? undefined : pictures[spot.index]
    if (value === null || spot === null || picture === undefined) return []
    const at = toPercent(spot.box)
    const about = {
      id: field.path,
      to_name: tags.image,
      item_index: spot.index,
      original_width: picture.width,
      original_height: picture.height,
      image_rotation: 0 as const,
      ...(field.confidence === null ? {} : { score: field.confidence }),
    }
    return [
      {
        ...about,
        from_name: tags.labels,
        type: 'rectanglelabels',
        value: { ...at, rectanglelabels: [labelOf(field)] },
      },
      { ...about, from_name: tags.text, type: 'textarea', value: { ...at, text: [studioText(field, value)] } },
    ]
  })
  return {
    data: {
      pages: pictures.map(({ jpeg }) => dataAddress(jpeg)),
      review_id: review.id,
      kind: review.kind,
      files: review.fileNames.join(', '),
      reasons: review.reasons.join(' '),
    },
    predictions: [{ model_version: `constat-${version}`, score: review.overallConfidence, result: results }],
  }
}

/** The value of each field as it was read, or as a person has put it right since. */
export function shownValues({
  fields,
  corrections,
}: Pick<Review, 'fields' | 'corrections'>): ReadonlyMap<string, ReviewValue | null> {
  return new Map([...fields, ...corrections].map(({ path, value }) => [path, value]))
}

/** Where a field stands first, by the index of its page; null when it stands nowhere. */
export function placeOf(
  { pages }: Pick<Review, 'pages'>,
  { evidence }: Pick<ReviewField, 'evidence'>,
): { index: number; box: NonNullable<ReviewEvidence['box']> } | null {
  for (const { page, box } of evidence) {
    const index = pages.findIndex(({ number }) => number === page)
    if (box !== null && index >= 0) return { index, box }
  }
  return null
}

function dataAddress(jpeg: Uint8Array): string {
  return `data:image/jpeg;base64,${Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength).toString('base64')}`
}
