import { z } from 'zod'
import { tags } from './labelling-configuration.js'

const share = z.number().catch(0)
const result = z.looseObject({
  id: z.string().optional(),
  from_name: z.string(),
  item_index: z.int().min(0).catch(0),
  value: z
    .looseObject({
      ...{ x: share, y: share, width: share, height: share },
      rectanglelabels: z.array(z.string()).optional(),
      text: z.union([z.array(z.string()), z.string()]).optional(),
    })
    .optional(),
})

/** What an export of Label Studio holds of a task; the rest is left alone. */
export const annotatedTaskSchema = z.looseObject({
  id: z.union([z.int(), z.string()]).optional(),
  data: z.looseObject({ review_id: z.string().optional() }),
  annotations: z
    .array(
      z.looseObject({
        result: z.array(result),
        was_cancelled: z.boolean().optional(),
        updated_at: z.string().optional(),
      }),
    )
    .optional(),
})
export type AnnotatedTask = z.output<typeof annotatedTaskSchema>

/** A rectangle that a person has left or drawn, with what it is and says. */
export interface AnnotatedRegion {
  readonly id: string
  /** Index of its page. */
  readonly index: number
  /** Relative to the picture of the page, 0..1. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly label: string | null
  readonly text: string | null
}

/** The regions of the latest annotation of a task; null when nobody has annotated it, or who did has skipped it. */
export function annotatedRegions({ annotations = [] }: AnnotatedTask): AnnotatedRegion[] | null {
  const done = annotations.filter((annotation) => annotation.was_cancelled !== true)
  const latest = done.reduce<(typeof done)[number] | undefined>(
    (last, one) => (last === undefined || (one.updated_at ?? '') >= (last.updated_at ?? '') ? one : last),
    undefined,
  )
  if (latest === undefined) return null
  const regions = new Map<string, AnnotatedRegion>()
  for (const [at, { id = `region ${at}`, from_name: from, item_index: index, value }] of latest.result.entries()) {
    if (value === undefined || (from !== tags.labels && from !== tags.text)) continue
    const { x, y, width, height, rectanglelabels, text } = value
    const box = { x: x / 100, y: y / 100, width: width / 100, height: height / 100 }
    const before = regions.get(id)
    regions.set(id, {
      ...{ id, index, box },
      label: rectanglelabels?.[0] ?? before?.label ?? null,
      text: (typeof text === 'string' ? text : text?.join(' ')) ?? before?.text ?? null,
    })
  }
  return [...regions.values()]
}
