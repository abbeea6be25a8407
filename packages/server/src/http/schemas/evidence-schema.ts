import { z } from 'zod'
import { severitySchema } from './audit-schemas.js'
import { list } from './list.js'

const corners = list(z.tuple([z.number(), z.number()]).readonly()).meta({
  description: 'Relative to the picture of the page, 0 to 1, clockwise from the top left.',
})
const page = z.int().min(1)

/** The pages of a bill as pictures, and where each value and each finding stands on them. */
export const evidenceAnswerSchema = z
  .object({
    pages: list(
      z.object({
        number: page,
        width: z.int(),
        height: z.int(),
        jpeg_base64: z.string().meta({ contentEncoding: 'base64', contentMediaType: 'image/jpeg' }),
      }),
    ),
    values: list(
      z.object({
        path: z.string(),
        label: z.string(),
        line: z.string().nullable(),
        value: z.string(),
        confidence: z.number(),
        page,
        corners,
      }),
    ),
    findings: list(z.object({ rule_id: z.string(), severity: severitySchema, title: z.string(), page, corners })),
  })
  .meta({ id: 'EvidenceOnPages', description: 'Pictures of the pages, and where values and findings stand on them.' })
