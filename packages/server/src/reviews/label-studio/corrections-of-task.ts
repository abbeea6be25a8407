import type { Review, ReviewCorrection, ReviewField } from '../review.js'
import type { AnnotatedRegion } from './annotated-regions.js'
import { labelOf } from './labels.js'
import { readStudioText, studioText } from './studio-text.js'
import { placeOf, shownValues } from './task-of-review.js'

/** A region that could not be taken. */
export interface RegionProblem {
  readonly label: string | null
  readonly text: string | null
  /**
   * `no_label`, `no_text`: a person has left it empty. `unknown_field`: the review has no field of this label.
   * `several_fields`: it has several, and the place does not tell which. `unreadable_value`: the text is no value of the field.
   */
  readonly reason: 'no_label' | 'no_text' | 'unknown_field' | 'several_fields' | 'unreadable_value'
}

type Region = AnnotatedRegion & { readonly label: string; readonly text: string }

/**
 * What a person has made of the regions of a task: of each region the value of its field, and null for a field whose
 * region was taken away. What cannot be taken is told, and its field left as it was read.
 */
export function correctionsOfRegions(
  review: Review,
  regions: readonly AnnotatedRegion[],
): { corrections: ReviewCorrection[]; problems: RegionProblem[] } {
  const problems: RegionProblem[] = []
  const shown = shownValues(review)
  const values = new Map<string, ReviewCorrection['value']>()
  const left = new Set<string>()
  for (const { id, label, text, ...region } of regions) {
    if (label === null || text === null || text.trim() === '') {
      problems.push({ label, text, reason: label === null ? 'no_label' : 'no_text' })
      left.add(id)
      continue
    }
    const field = fieldOf(review, { ...region, id, label, text }, values)
    if (field === 'unknown_field' || field === 'several_fields') {
      problems.push({ label, text, reason: field })
      continue
    }
    const before = shown.get(field.path) ?? null
    const isAsShown = before !== null && text.trim() === studioText(field, before).trim()
    const value = isAsShown ? before : readStudioText(field, text)
    if (value === null) problems.push({ label, text, reason: 'unreadable_value' })
    values.set(field.path, value ?? field.value)
  }
  for (const field of review.fields) {
    const wasShown = field.value !== null && placeOf(review, field) !== null
    if (wasShown && !values.has(field.path) && !left.has(field.path)) values.set(field.path, null)
  }
  const unplaced = new Set(review.fields.filter((field) => placeOf(review, field) === null).map(({ path }) => path))
  // A task shows nothing of what stands nowhere: what was said of it before holds.
  for (const { path, value } of review.corrections) if (unplaced.has(path) && !values.has(path)) values.set(path, value)
  return { corrections: [...values].map(([path, value]) => ({ path, value })), problems }
}

/** The field of a region: that of its id, else the one of its label at its place, else the only one of its label. */
function fieldOf(
  review: Review,
  region: Region,
  taken: ReadonlyMap<string, unknown>,
): ReviewField | 'unknown_field' | 'several_fields' {
  const ofLabel = review.fields.filter((field) => labelOf(field) === region.label)
  const own = ofLabel.find(({ path }) => path === region.id)
  if (own !== undefined) return own
  const free = ofLabel.filter(({ path }) => !taken.has(path))
  const here = free.find((field) => isAt(review, field, region))
  if (here !== undefined) return here
  // A value that was missed stands at no place yet.
  const missed = free.filter((field) => field.value === null)
  const candidates = missed.length > 0 ? missed : free
  const [only] = candidates
  if (only === undefined) return 'unknown_field'
  return candidates.length === 1 ? only : 'several_fields'
}

function isAt(review: Review, field: ReviewField, { index, box }: Region): boolean {
  const place = placeOf(review, field)
  if (place?.index !== index) return false
  const width = Math.min(box.x + box.width, place.box.x + place.box.width) - Math.max(box.x, place.box.x)
  const height = Math.min(box.y + box.height, place.box.y + place.box.height) - Math.max(box.y, place.box.y)
  const least = Math.min(box.width * box.height, place.box.width * place.box.height)
  return width > 0 && height > 0 && width * height > 0.5 * least
}
