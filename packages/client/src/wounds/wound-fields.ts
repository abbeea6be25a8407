import type { NurseContext } from '../api-types.js'

export interface WoundFields {
  /** What the nurse says; it wins over what the model sees. */
  context?: NurseContext
  /** A minor's photograph goes to a local model, or nowhere. @default false */
  patientMineur?: boolean
  /** The mode that the caller counts on; a server in the other one refuses. */
  mode?: 'documentation' | 'aide_decision'
}

/** Writes the fields into a form, under the names of the wire. */
export function appendWoundFields(form: FormData, { context, patientMineur, mode }: WoundFields): void {
  if (context !== undefined) form.append('context', JSON.stringify(context))
  if (patientMineur !== undefined) form.append('patient_mineur', String(patientMineur))
  if (mode !== undefined) form.append('mode', mode)
}
