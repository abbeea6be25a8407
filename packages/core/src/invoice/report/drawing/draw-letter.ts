import { sideBar } from '../../../pdf/blocks/frames.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { spacer, stack } from '../../../pdf/blocks/stack.js'
import type { Flow } from '../../../pdf/flow.js'
import type { LetterView } from '../sections/letter.js'
import { sectionOpening } from '../../../pdf/blocks/section-opening.js'

/** Draws the claim, ready to be copied. */
export function drawLetter(flow: Flow, letter: LetterView): void {
  const content = [
    paragraph(letter.subject.text, 'strong', { keepWithNext: true }),
    // The closing words never stand alone on a page.
    ...letter.paragraphs.flatMap((text, index) => [
      spacer(6),
      paragraph(text, 'body', { keepWithNext: index === letter.paragraphs.length - 2 }),
    ]),
  ]
  const body = sideBar(stack(content), flow.canvas.theme.colors.hairline)
  flow.placeAll([...sectionOpening(flow, letter.title, letter.intro), body])
}
