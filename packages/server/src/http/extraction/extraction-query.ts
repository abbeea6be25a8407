import { z } from 'zod'
import { csvStyles } from '../../extraction/extractions-csv.js'
import { pageQuery } from '../list-position.js'
import { refusedField } from '../refused-field.js'
import { extractionIdSchema } from '../schemas/extraction-schemas.js'

const day = (description: string) =>
  z.iso
    .date()
    .optional()
    .transform((text) => text ?? null)
    .meta({ type: 'string', format: 'date', description })

const days = {
  from: day('First day, in the time zone of quotas.'),
  to: day('Last day, counted too.'),
}

const exportFormats = ['json', 'csv'] as const
const csvDialects = Object.keys(csvStyles) as (keyof typeof csvStyles)[]

/** What a caller may ask of the list. */
export const extractionListQuery = z.object({ ...pageQuery('Extractions', extractionIdSchema), ...days })

/** What a caller may ask of an export. */
export const extractionExportQuery = z.object({
  ...days,
  format: z.enum(exportFormats).default('json'),
  dialect: z.enum(csvDialects).default('standard').meta({
    description:
      'Of CSV. `standard`: RFC 4180, commas. `excel-fr`: as Excel in French opens it, semicolons, decimal commas and a byte order mark.',
  }),
})

const expected: Readonly<Record<string, string>> = {
  limit: 'attendu un nombre de 1 à 100',
  after: 'attendu le « next » de la page précédente',
  from: 'attendu une date, par exemple 2026-11-01',
  to: 'attendu une date, par exemple 2026-11-30',
  format: `attendu ${exportFormats.join(' ou ')}`,
  dialect: `attendu ${csvDialects.join(' ou ')}`,
}

/**
 * Reads the parameters of an address.
 *
 * @throws RequestError `invalid_field` that names the first wrong one
 */
export function parseExtractionQuery<Schema extends z.ZodObject>(schema: Schema, query: unknown): z.output<Schema> {
  const parsed = schema.safeParse(query)
  if (parsed.success) return parsed.data
  const name = String(parsed.error.issues[0]?.path[0] ?? '')
  throw refusedField(name, expected[name] ?? '')
}
