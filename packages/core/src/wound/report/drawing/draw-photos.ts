import { grid } from '../../../pdf/blocks/columns.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { picture, type Picture } from '../../../pdf/blocks/picture.js'
import { spacer, stack } from '../../../pdf/blocks/stack.js'
import type { Flow } from '../../../pdf/flow.js'
import type { PhotosView } from '../wound-comparison-report.js'
import { opening } from './opening.js'

const tallest = { few: 175, many: 106 }

/** Draws the photographs side by side, the oldest first. */
export function drawPhotos(
  flow: Flow,
  { title, intro, captions }: PhotosView,
  pictures: readonly (Picture | null)[],
): void {
  const isFew = captions.length < 3
  const shown = pictures.flatMap((view, index) => {
    const caption = captions[index] ?? ''
    if (view === null) return []
    return [
      stack([
        picture(view, `Photo de la plaie, ${caption}`, isFew ? tallest.few : tallest.many),
        spacer(3),
        paragraph(caption, 'cellStrong'),
      ]),
    ]
  })
  if (shown.length === 0) return
  const perRow = isFew ? 2 : captions.length === 4 || captions.length > 6 ? 4 : 3
  flow.placeAll([...opening(flow, title, intro), ...grid(shown, { perRow, gap: 12, rowGap: 9 })])
}
