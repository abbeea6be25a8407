import type { Block } from '../../../pdf/block.js'
import { bulletList } from '../../../pdf/blocks/bullet-list.js'
import { columns, grid } from '../../../pdf/blocks/columns.js'
import { factGroup } from '../../../pdf/blocks/fact-group.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { picture, type Picture } from '../../../pdf/blocks/picture.js'
import { spacer, stack } from '../../../pdf/blocks/stack.js'
import type { Flow } from '../../../pdf/flow.js'
import type { QualityView } from '../sections/quality.js'
import { opening } from './opening.js'

const widest = 250
const tallest = 230
/** A picture below it shows too little to be worth its place: it goes to the next page. */
const smallest = 110
/** Title of the section and two lines of caption below the picture. */
const around = 78

/** Draws the photograph beside what it is worth, or the latter alone. */
export function drawQuality(flow: Flow, quality: QualityView, pictures: readonly Picture[]): void {
  const { ink } = flow.canvas.theme.colors
  const sentence = paragraph(quality.sentence, 'lead')
  const facts = factGroup(quality.facts, ink)
  const advice =
    quality.advice.length === 0
      ? []
      : [stack([paragraph(quality.adviceTitle, 'subsection'), spacer(4), ...bulletList(quality.advice, 'small')])]
  const [first, ...others] = pictures
  if (first === undefined) {
    const beside = grid([facts, ...advice], { perRow: 2, gap: 24, rowGap: 0 })
    flow.placeAll([...opening(flow, quality.title), sentence, spacer(8), ...beside])
    return
  }
  const room = flow.remaining - around
  const height = Math.min(tallest, room >= smallest ? room : tallest)
  const width = Math.min(widest, (first.width / first.height) * height)
  const shown = picture(first, quality.sentence, height)
  const left = stack([shown, spacer(3), paragraph(quality.caption, 'small')])
  const right = stack([sentence, spacer(8), facts, ...advice.flatMap((block) => [spacer(9), block])])
  flow.placeAll([
    ...opening(flow, quality.title),
    columns([{ block: left, points: width }, { block: right }], 22),
    ...otherViews(others, quality.sentence),
  ])
}

function otherViews(pictures: readonly Picture[], alternative: string): readonly Block[] {
  if (pictures.length === 0) return []
  const shown = pictures.map((view) => picture(view, alternative, smallest))
  return [spacer(10), ...grid(shown, { perRow: 3, gap: 12, rowGap: 12 })]
}
