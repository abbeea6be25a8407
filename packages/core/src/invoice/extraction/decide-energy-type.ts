import { EnergyTypeMismatchError } from '../../errors/energy-type-mismatch-error.js'
import { EnergyTypeUndeterminedError } from '../../errors/energy-type-undetermined-error.js'
import { NotAnEnergyBillError } from '../../errors/not-an-energy-bill-error.js'
import type { PageLayout } from '../../layout/cell.js'
import type { Warning } from '../../reading/document.js'
import type { EnergyType, RequestedType } from '../energy-invoice.js'
import type { Field } from '../field.js'
import type { EnergyClassification } from './classify-energy.js'
import { evidenceAt } from './values/evidence.js'

interface Strictness {
  type?: RequestedType
  confidenceMin?: number
  strict?: boolean
}

const printedNames: Readonly<Record<EnergyType, RegExp>> = {
  electricite: /electricite/,
  gaz: /\bgaz\b/,
  dual: /electricite|\bgaz\b/,
}

/**
 * The energy to extract for: the one detected, unless the caller knows better and the document is not clear
 * (wire contract of `strict` and `confidence_min`).
 */
export function decideEnergyType(
  classification: EnergyClassification,
  layouts: readonly PageLayout[],
  options: Strictness,
): { type: Field<EnergyType>; warnings: readonly Warning[] } {
  const requested = options.type ?? 'auto'
  const confidenceMin = options.confidenceMin ?? 0.5
  const strict = options.strict ?? true
  const { type: detected, confidence, isBill } = classification
  if (!isBill) throw new NotAnEnergyBillError({ confidence: 0.05 })
  const isSure = detected !== null && confidence >= confidenceMin
  if (requested === 'auto') {
    if (detected === null || (!isSure && strict)) throw new EnergyTypeUndeterminedError({ confidence, confidenceMin })
    const warnings = isSure ? [] : [unsureWarning(detected, confidence)]
    return { type: typeField(detected, confidence, layouts), warnings }
  }
  if (!isSure || detected === requested) {
    return { type: typeField(requested, detected === requested ? confidence : 0.5, layouts), warnings: [] }
  }
  if (strict) throw new EnergyTypeMismatchError({ requested, detected, confidence })
  return {
    type: typeField(detected, confidence, layouts),
    warnings: [mismatchWarning(requested, detected, confidence)],
  }
}

function typeField(type: EnergyType, confidence: number, layouts: readonly PageLayout[]): Field<EnergyType> {
  const cell = layouts.flatMap((layout) => layout.cells).find((one) => printedNames[type].test(one.folded))
  return { value: type, confidence, evidence: cell === undefined ? [] : [evidenceAt(cell)] }
}

function unsureWarning(detected: EnergyType, confidence: number): Warning {
  return {
    code: 'energy_type_unsure',
    message: `Le type d'énergie n'est pas certain : « ${detected} » a été retenu (confiance ${confidence.toFixed(2)}).`,
    path: 'energy_type',
  }
}

function mismatchWarning(requested: EnergyType, detected: EnergyType, confidence: number): Warning {
  return {
    code: 'energy_type_mismatch',
    message: `Type demandé : ${requested}. La facture ressemble plutôt à ${detected} (confiance ${confidence.toFixed(2)}) : elle a été lue comme telle.`,
    path: 'energy_type',
  }
}
