import type { Box } from '@constat/core'
import { z } from 'zod'
import { list } from '../../http/schemas/list.js'

const percent = z.number()
const place = { x: percent, y: percent, width: percent, height: percent, rotation: z.number() }

const shared = {
  id: z.string().meta({ description: 'Of the region: the path of the field.' }),
  to_name: z.string(),
  from_name: z.string(),
  item_index: z.int().min(0).meta({ description: 'Which of `pages`.' }),
  original_width: z.int(),
  original_height: z.int(),
  image_rotation: z.literal(0),
  score: z.number().optional(),
}

const result = z.union([
  z.object({
    ...shared,
    type: z.literal('rectanglelabels'),
    value: z.object({ ...place, rectanglelabels: list(z.string()) }),
  }),
  z.object({ ...shared, type: z.literal('textarea'), value: z.object({ ...place, text: list(z.string()) }) }),
])

/** A review as Label Studio imports it: pages with what was read on them. */
export const studioTaskSchema = z
  .object({
    data: z.object({
      pages: list(z.string()).meta({ description: 'Pictures as `data:` addresses.' }),
      review_id: z.string(),
      kind: z.string(),
      files: z.string(),
      reasons: z.string(),
    }),
    predictions: list(
      z.object({
        model_version: z.string(),
        score: z.number().meta({ description: 'Overall confidence.' }),
        result: list(result),
      }),
    ),
  })
  .meta({ id: 'LabelStudioTask' })
export type StudioTask = z.output<typeof studioTaskSchema>
export type StudioResult = z.output<typeof result>

/** A place in percent of the picture, as Label Studio has it. */
export function toPercent({ x, y, width, height }: Box) {
  return { x: x * 100, y: y * 100, width: width * 100, height: height * 100, rotation: 0 }
}
