import type { Found } from './dated-row.js'
import type { ReferenceData } from './reference-data.js'
import type { ProfessionalTariffRow } from './reference-rows.js'
import { guarded } from './revision-guard.js'
import { rowAt } from './row-at.js'

/** Regulated non-residential tariff up to 36 kVA on a day. Only one grid (02/2025 to 07/2025) is in the material. */
export function professionalTariff(
  reference: ReferenceData,
  query: { powerKva: number; date: string },
): Found<ProfessionalTariffRow> | null {
  const row = rowAt(
    reference.professionalTariff.filter((candidate) => candidate.powerKva === query.powerKva),
    query.date,
  )
  return row === undefined ? null : guarded(reference, 'regulated-tariff', row, query.date)
}
