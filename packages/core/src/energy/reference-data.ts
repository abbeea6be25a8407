import type {
  CtaRateRow,
  ElectricityExciseRow,
  GasDistributionRow,
  GasExciseRow,
  GasReferenceRow,
  GasTransportCoefficientRow,
  ProfessionalTariffRow,
  RegulatedOption,
  RegulatedTariffRow,
  TurpeRow,
  VatRow,
} from './reference-rows.js'

/** A table whose figures are revised on known days of the year. */
export type RevisedTable =
  | 'regulated-tariff'
  | 'electricity-excise'
  | 'gas-excise'
  | 'cta-electricity'
  | 'turpe-c5'
  | 'gas-distribution'
  | 'cta-gas-coefficient'
  | 'gas-reference-price'

/**
 * The dated tables that an audit rests on. Every row keeps its validity, source and confidence; a missing figure is null or
 * has no row. Rows of one series do not overlap.
 *
 * @example
 * ```ts
 * const reference: ReferenceData = { ...bundledReferenceData, turpe: [...bundledReferenceData.turpe, ...ourRows] }
 * auditEnergyInvoice(invoice, { reference })
 * ```
 */
export interface ReferenceData {
  readonly regulatedTariff: Readonly<Record<RegulatedOption, readonly RegulatedTariffRow[]>>
  readonly professionalTariff: readonly ProfessionalTariffRow[]
  readonly electricityExcise: readonly ElectricityExciseRow[]
  readonly gasExcise: readonly GasExciseRow[]
  readonly ctaRates: readonly CtaRateRow[]
  readonly gasTransportCoefficients: readonly GasTransportCoefficientRow[]
  readonly turpe: readonly TurpeRow[]
  readonly gasDistribution: readonly GasDistributionRow[]
  readonly gasReferencePrice: readonly GasReferenceRow[]
  readonly vat: readonly VatRow[]
  /** Usual revision days of each table, `MM-DD`. */
  readonly revisions: Readonly<Record<RevisedTable, readonly string[]>>
}
