import { bulletList } from '../../../pdf/blocks/bullet-list.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { spacer, stack, unbroken } from '../../../pdf/blocks/stack.js'
import type { Flow } from '../../../pdf/flow.js'
import type { MethodologyView } from '../sections/methodology.js'
import type { ReliabilityView } from '../sections/reliability.js'
import { sectionOpening, subheading } from '../../../pdf/blocks/section-opening.js'

/** Draws what could not be read. */
export function drawReliability(flow: Flow, view: ReliabilityView): void {
  const { title, sentence, absentTitle, absent, warningsTitle, warnings } = view
  flow.placeAll([...sectionOpening(flow, title), paragraph(sentence, 'body')])
  if (absent.length > 0) {
    flow.gap(4)
    flow.place(paragraph(`${absentTitle}\u00a0: ${absent.join(', ')}.`, 'body'))
  }
  if (warnings.length > 0) {
    flow.gap(8)
    flow.placeAll([...subheading(warningsTitle), ...bulletList(warnings, 'body')])
  }
}

/** Draws the method, the date of the reference data and the sources, all on one page. */
export function drawMethodology(flow: Flow, view: MethodologyView): void {
  const { title, paragraphs, reference, sourcesTitle, sources, fingerprint } = view
  const { disclaimer } = flow.canvas.theme.brand
  const content = [
    ...sectionOpening(flow, title),
    ...paragraphs.flatMap((text) => [paragraph(text, 'small'), spacer(4)]),
    paragraph(reference, 'cellStrong'),
    ...(sources.length === 0 ? [] : [spacer(4), paragraph(`${sourcesTitle}\u00a0: ${sources.join(' ; ')}.`, 'small')]),
    ...(disclaimer === null ? [] : [spacer(8), paragraph(disclaimer, 'small')]),
    ...(fingerprint === null ? [] : [spacer(8), paragraph(fingerprint.text, 'running')]),
  ]
  flow.place(unbroken(stack(content)))
}
