import data from './data/regulated-tariff-professional.json' with { type: 'json' }
import type { DatedRow, Found } from './dated-row.js'
import { guarded } from './revision-guard.js'
import { rowAt } from './row-at.js'

export interface ProfessionalTariffRow extends DatedRow {
  readonly powerKva: number
  /** Option Base, EUR per year before VAT, CTA included. */
  readonly subscriptionBeforeVat: number
  /** EUR per kWh before VAT, accise included, by band. */
  readonly kwhBeforeVat: Readonly<Record<string, number>>
}

const rows = data.rows as readonly ProfessionalTariffRow[]

/** Regulated non-residential tariff up to 36 kVA on a day. Only one grid (02/2025 to 07/2025) is in the material. */
export function professionalTariff(query: { powerKva: number; date: string }): Found<ProfessionalTariffRow> | null {
  const row = rowAt(
    rows.filter((candidate) => candidate.powerKva === query.powerKva),
    query.date,
  )
  return row === undefined ? null : guarded('regulated-tariff', row, query.date)
}
