import { nurseContextSchema, parseNurseContext, type NurseContext, type WoundMode } from '@constat/core'
import { z } from 'zod'
import { formField } from '../form-field.js'
import { parseBoolean } from '../form-values.js'
import { refusedField } from '../refused-field.js'
import { reportFields, wantedReport, type WantedReport } from './wound-report-form.js'

/** What a nurse knows, as JSON in a field of a form. */
export const nurseContext = nurseContextSchema.meta({
  id: 'NurseContext',
  description:
    'What a nurse knows and a photograph does not show. It wins over what a model sees and is never changed.',
})

const modes = ['documentation', 'aide_decision'] as const satisfies readonly WoundMode[]
const expectedContext = 'attendu un objet JSON'
const contextReference = { $ref: '#/components/schemas/NurseContext' }

/** The text fields that may go with any photograph of a wound. */
const aboutPatient = {
  patient_mineur: formField(parseBoolean, 'attendu true ou false').meta({
    type: 'string',
    default: 'false',
    description:
      'Whether the photograph shows a minor: it then goes to a local model, or nowhere (`local_model_required`).',
    example: 'false',
  }),
  mode: formField((text) => modes.find((mode) => mode === text) ?? null, `attendu ${modes.join(' ou ')}`).meta({
    type: 'string',
    description:
      'The mode that the caller counts on. The server has one (`WOUND_MODE`) and refuses a call for another.',
    example: 'documentation',
  }),
  ...reportFields,
}

/** The fields of the form with one photograph: what reads them, and what the OpenAPI document says of them. */
export const woundForm = z.object({
  context: formField((text) => parsedJson(text, isObject), expectedContext).meta({
    type: 'string',
    contentMediaType: 'application/json',
    contentSchema: contextReference,
    description: 'What the nurse says of the wound, as JSON.',
    example: '{"etiologie_connue":"escarre","longueur_cm":4.5}',
  }),
  ...aboutPatient,
})

/** The same with several: one context for each photograph, in the order of the photographs. */
export const woundsForm = z.object({
  contexts: formField((text) => parsedJson(text, Array.isArray), 'attendu une liste JSON, un élément par photo').meta({
    type: 'string',
    contentMediaType: 'application/json',
    contentSchema: { type: 'array', items: { oneOf: [contextReference, { type: 'null' }] } },
    description:
      'What the nurse said with each photograph, as a JSON list in the order of the photographs; null for nothing.',
    example: '[null,{"fievre":false}]',
  }),
  ...aboutPatient,
})

export interface WoundFields {
  readonly context: NurseContext | null
  readonly patientMineur: boolean
  /** Null for none. */
  readonly report: WantedReport | null
}

/**
 * Checks the text fields of a form with one photograph. Fields that are not ours are ignored.
 *
 * @throws RequestError `invalid_field`, InvalidOptionError for a field of the context; never with its value
 */
export function parseWoundFields(body: unknown, mode: WoundMode): WoundFields {
  const form = parse(woundForm, body)
  const context = form.context === null ? null : parseNurseContext(form.context)
  return { context, patientMineur: patientOf(form, mode), report: wantedReport(form) }
}

/** @param photos how many came */
export function parseWoundsFields(body: unknown, mode: WoundMode, photos: number) {
  const form = parse(woundsForm, body)
  const given = form.contexts ?? []
  if (given.length > 0 && given.length !== photos) {
    throw refusedField('contexts', `attendu un élément par photo, soit ${photos}`)
  }
  const contexts = given.map((context) => (context === null ? null : parseNurseContext(context)))
  return { contexts, patientMineur: patientOf(form, mode), report: wantedReport(form) }
}

function parse<Form extends z.ZodObject>(schema: Form, body: unknown): z.output<Form> {
  const parsed = schema.safeParse({ ...(body as Record<string, unknown> | undefined) })
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw refusedField(issue?.path.join('.') ?? '', issue?.message ?? '')
}

/** Whoever counts on another mode would read the answer for what it is not. */
function patientOf(form: { patient_mineur: boolean | null; mode: WoundMode | null }, mode: WoundMode): boolean {
  if (form.mode !== null && form.mode !== mode) {
    throw refusedField(
      'mode',
      `ce serveur travaille en mode ${mode}, que seul son exploitant peut changer (WOUND_MODE)`,
    )
  }
  return form.patient_mineur ?? false
}

function parsedJson<Shape>(text: string, isOfShape: (value: unknown) => value is Shape): Shape | null {
  try {
    const value: unknown = JSON.parse(text)
    return isOfShape(value) ? value : null
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
