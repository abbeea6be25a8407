import type { z } from 'zod'
import { formField } from '../form-field.js'
import { parseBoolean } from '../form-values.js'

const longestReference = 80
const flag = 'attendu true ou false'

/** The text fields of a form that ask for the report. */
export const reportFields = {
  report: formField(parseBoolean, flag).meta({
    type: 'string',
    default: 'false',
    description: 'Whether the answer carries the report as a PDF, in `data.report_base64`.',
    example: 'true',
  }),
  report_photo: formField(parseBoolean, flag).meta({
    type: 'string',
    default: 'false',
    description:
      'Whether the report shows the photographs, without their metadata: a PDF travels further than a record.',
    example: 'false',
  }),
  report_reference: formField(
    (text) => (text.trim() !== '' && text.trim().length <= longestReference ? text.trim() : null),
    `attendu un texte de 1 à ${longestReference} caractères`,
  ).meta({
    type: 'string',
    maxLength: longestReference,
    description: 'Whose wound it is, as the report is to print it: nothing else in it names the patient.',
    example: 'Dossier 2041',
  }),
}

/** What a caller wants of the report. */
export interface WantedReport {
  readonly showsPhotos: boolean
  readonly reference: string | null
}

type ReportFields = z.output<z.ZodObject<typeof reportFields>>

/** Null when no report is asked for. */
export function wantedReport({ report, report_photo, report_reference }: ReportFields): WantedReport | null {
  return report === true ? { showsPhotos: report_photo === true, reference: report_reference } : null
}
