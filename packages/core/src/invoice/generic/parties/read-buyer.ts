import { chooseCandidate } from '../../extraction/fields/candidates.js'
import type { Read } from '../../energy-invoice.js'
import type { BuyerZone } from './buyer-zone.js'
import { nameInLine } from './name-in-line.js'

/** The name of the buyer: behind or under its label, or the first line of the address in the window. */
export function readBuyerName({ names }: BuyerZone): Read<string> {
  return chooseCandidate(
    names.flatMap(({ cell, start, confidence }) => {
      const name = nameInLine(cell, start)
      return name === null ? [] : [{ ...name, cell, confidence }]
    }),
  )
}
