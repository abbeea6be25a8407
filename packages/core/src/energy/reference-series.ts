import type { DatedRow } from './dated-row.js'
import type { ReferenceData, RevisedTable } from './reference-data.js'

/** A table and the series of rows that follow each other in it. */
export interface ReferenceTable {
  readonly name: string
  readonly revised: RevisedTable | null
  /** Rows by series: an option and a power, a class of sites. */
  readonly series: ReadonlyMap<string, readonly DatedRow[]>
}

/** Every dated table, with its French name. */
export function seriesOf(reference: ReferenceData): ReferenceTable[] {
  const { base, hphc, tempo } = reference.regulatedTariff
  const kva = ({ powerKva }: { powerKva: number }): string => `${powerKva} kVA`
  return [
    table('Tarif réglementé, option Base', 'regulated-tariff', base, kva),
    table('Tarif réglementé, heures creuses', 'regulated-tariff', hphc, kva),
    table('Tarif réglementé, Tempo', 'regulated-tariff', tempo, kva),
    table('Tarif réglementé non résidentiel', 'regulated-tariff', reference.professionalTariff, kva),
    table(
      'Accise sur l’électricité',
      'electricity-excise',
      reference.electricityExcise,
      ({ powerClass }) => powerClass,
    ),
    table('Accise sur le gaz', 'gas-excise', reference.gasExcise, () => 'gaz'),
    table('CTA, taux', 'cta-electricity', reference.ctaRates, ({ energy, network }) => `${energy}, ${network}`),
    table('CTA, coefficient du gaz', 'cta-gas-coefficient', reference.gasTransportCoefficients, () => 'gaz'),
    table('TURPE jusqu’à 36 kVA', 'turpe-c5', reference.turpe, ({ networkTariff }) => networkTariff),
    table('ATRD (GRDF)', 'gas-distribution', reference.gasDistribution, ({ option }) => option),
    table('Prix repère du gaz (CRE)', 'gas-reference-price', reference.gasReferencePrice, () => 'mois'),
    table('TVA', null, reference.vat, ({ component, scope }) => `${component}, ${scope}`),
  ]
}

function table<Row extends DatedRow>(
  name: string,
  revised: RevisedTable | null,
  rows: readonly Row[],
  key: (row: Row) => string,
): ReferenceTable {
  const series = new Map<string, Row[]>()
  for (const row of rows) series.set(key(row), [...(series.get(key(row)) ?? []), row])
  return { name, revised, series }
}
