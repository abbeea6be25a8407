import { boxOfRange } from '../../../layout/cell.js'
import type { Box } from '../../../reading/document.js'
import type { Evidence } from '../../field.js'
import type { Leaf } from './field-at-path.js'
import type { HintedPlace } from './hinted-places.js'

/**
 * True when one of the leaves, another than that of the path, was read at this place: where nothing was paid before, the total stands for what is due as well,
 * and its label would lead astray on a bill where the two differ.
 */
export function isPlaceOfAnother(leaves: readonly Leaf[], path: string, place: HintedPlace): boolean {
  const box = boxOfRange(place.cell, place.start, place.end)
  const isHere = (evidence: Evidence): boolean =>
    evidence.source !== 'derived' &&
    evidence.page === place.cell.page &&
    evidence.box !== null &&
    covers(evidence.box, box)
  return leaves.some(([other, { evidence }]) => other !== path && evidence.some(isHere))
}

function covers(one: Box, other: Box): boolean {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return width > 0 && height > 0 && width * height > 0.5 * other.width * other.height
}
