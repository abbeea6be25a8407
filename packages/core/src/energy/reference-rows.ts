import type { DatedRow, EnergyName } from './dated-row.js'

/** Options of the regulated residential electricity tariff that are in the tables. */
export type RegulatedOption = 'base' | 'hphc' | 'tempo'

/** In the order in which a person is shown them. */
export const regulatedOptions: readonly RegulatedOption[] = ['base', 'hphc', 'tempo']

export interface RegulatedTariffRow extends DatedRow {
  readonly powerKva: number
  /** EUR per year before tax, null where not published. */
  readonly subscriptionHt: number | null
  /** EUR per year including tax, with an average CTA; null where not published. */
  readonly subscriptionTtc: number | null
  /** EUR per kWh before tax by band; null where not published. */
  readonly kwhHt: Readonly<Record<string, number>> | null
  /** EUR per kWh including tax by band. */
  readonly kwhTtc: Readonly<Record<string, number>>
}

export interface ProfessionalTariffRow extends DatedRow {
  readonly powerKva: number
  /** Option Base, EUR per year before VAT, CTA included. */
  readonly subscriptionBeforeVat: number
  /** EUR per kWh before VAT, accise included, by band. */
  readonly kwhBeforeVat: Readonly<Record<string, number>>
}

/** `menages`: households and all sites up to 36 kVA; `pme`: 36 to 250 kVA; `haute_puissance`: above. */
export type ElectricityExciseClass = 'menages' | 'pme' | 'haute_puissance'

export interface ElectricityExciseRow extends DatedRow {
  readonly powerClass: ElectricityExciseClass
  /** EUR per MWh before VAT. */
  readonly eurPerMwh: number
  readonly composition: string
}

export interface GasExciseRow extends DatedRow {
  /** EUR per MWh PCS before VAT. */
  readonly eurPerMwh: number
}

export interface CtaRateRow extends DatedRow {
  readonly energy: EnergyName
  readonly network: 'distribution' | 'transport'
  readonly ratePercent: number
  readonly base: string
}

export interface GasTransportCoefficientRow extends DatedRow {
  /** Null where the figure of the year is not known yet. */
  readonly percent: number | null
}

/** Network tariff (FTA) of a low-voltage site up to 36 kVA, without the `BTINF` that bills print before it. */
export type NetworkTariff = 'CU4' | 'CUST' | 'MU4' | 'MUDT' | 'LU'

export interface TurpeRow extends DatedRow {
  readonly networkTariff: NetworkTariff
  /** Composante de gestion, EUR per year before tax. */
  readonly managementEurPerYear: number
  /** Composante de comptage, EUR per year before tax. */
  readonly meteringEurPerYear: number
  /** Power coefficient b, EUR per kVA and year before tax. */
  readonly powerEurPerKvaYear: number
  /** Energy coefficients by band, cents per kWh before tax. */
  readonly energyCentsPerKwh: Readonly<Record<string, number>>
}

/** Distribution tariff option of a gas site (GRDF): T1 cooking, T2 heating, T3 large buildings. */
export type GasDistributionOption = 'T1' | 'T2' | 'T3'

export interface GasDistributionRow extends DatedRow {
  readonly option: GasDistributionOption
  /** Subscription, EUR per year before tax; null where not known yet. */
  readonly fixedEurPerYear: number | null
  /** EUR per MWh before tax; null where not known yet. */
  readonly variableEurPerMwh: number | null
}

/** Two uses with two price levels: cooking and hot water, or heating. */
export type GasUse = 'cooking' | 'heating'

export interface GasReferenceLevel {
  /** EUR per year including tax, null where not known. */
  readonly subscriptionTtc: number | null
  /** EUR per kWh including tax, mean of the price zones; null where not known. */
  readonly kwhTtc: number | null
}

export interface GasReferenceRow extends DatedRow {
  /** `YYYY-MM` */
  readonly month: string
  readonly cooking: GasReferenceLevel
  readonly heating: GasReferenceLevel
  /** Published mean over all customers, EUR per MWh including tax. */
  readonly meanEurPerMwhTtc: number | null
}

export interface VatRow extends DatedRow {
  /** `abonnement` covers subscription and CTA; `consommation` kWh, accise, services and fees. */
  readonly component: 'abonnement' | 'consommation'
  readonly scope: 'electricite_jusqu_a_36_kva' | 'electricite_plus_de_36_kva' | 'gaz' | 'toutes'
  readonly ratePercent: number
}
