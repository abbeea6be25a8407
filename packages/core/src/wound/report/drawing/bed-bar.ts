import type { Block } from '../../../pdf/block.js'
import { figure } from '../../../pdf/blocks/in-element.js'
import { stackedBar } from '../../../pdf/blocks/stacked-bar.js'
import type { BedView } from '../sections/derived.js'
import { bedColours } from './wound-colours.js'

/** The colours of a wound bed as one bar, said in words. */
export function bedBar({ parts, alternative }: BedView): Block {
  const segments = parts.map(({ colour, percent, caption }) => ({
    value: percent,
    color: bedColours[colour],
    caption,
  }))
  return figure(stackedBar(segments), alternative)
}
