import type { EnergyName, DataConfidence } from './dated-row.js'

/** A company that sells electricity or gas in France, with every name it goes by on a bill. */
export interface Supplier {
  /** Canonical name, as written in `EnergyInvoice.supplier.name`. */
  readonly name: string
  /** Legal, former and abbreviated names. */
  readonly aliases: readonly string[]
  /** Commercial brands of the same company. */
  readonly brands: readonly string[]
  /** Names of offers: each identifies its supplier. */
  readonly offers: readonly string[]
  /**
   * Names that are also plain French words (`Stable`, `Essentielle`, `Zen`): they name the supplier or its offer only
   * where a bill prints an offer or a supplier, and must not be searched for in running text.
   */
  readonly plainWordNames: readonly string[]
  /** Internet domains, without `www.`. */
  readonly domains: readonly string[]
  /** Nine digits, or null when no trusted source gave it. */
  readonly siren: string | null
  readonly sirenConfidence: DataConfidence | null
  readonly energies: readonly EnergyName[]
  /** May sell the regulated electricity tariff (only EDF and the local distribution companies may, C. énergie L.337-7). */
  readonly sellsRegulatedElectricity: boolean
  /** Entreprise locale de distribution (ELD): few or no alternative offers on its territory. */
  readonly localDistributionCompany: boolean
  /** False for companies that left the market: found on old bills. */
  readonly active: boolean
  readonly confidence: DataConfidence
}

/** A grid operator or a public institution: printed on bills of every supplier, so it is never masked. */
export interface NetworkOperator {
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: 'reseau_electricite' | 'reseau_gaz' | 'transport' | 'institution'
  readonly domains: readonly string[]
  readonly siren: string | null
  /** Operates the grid of one local territory. */
  readonly local: boolean
  readonly confidence: DataConfidence
}
