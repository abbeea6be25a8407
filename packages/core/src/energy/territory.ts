/** What a postal code says about the rules that apply to a site. */
export interface Territory {
  readonly postalCode: string
  /** Corsica and the overseas departments have their own VAT rates and tariffs. */
  readonly specialRates: boolean
  /** A local company, not GRDF, may run the gas grid here: its distribution tariff and reference prices differ. */
  readonly localGasNetwork: boolean
}

/**
 * Departments with a local gas network (Bordeaux, Strasbourg, Grenoble, Colmar, Dreux, Metz area, Poitiers area...).
 * Coarse on purpose and of confidence C: where it holds, figures of the GRDF zone support no claim.
 */
const localGasDepartments = new Set(['16', '28', '33', '38', '57', '67', '68', '74', '79', '81', '86'])

/**
 * Reads the territory from a French postal address, or null when no postal code is found.
 *
 * @example
 * ```ts
 * territoryOf('12 cours Napoléon, 20000 Ajaccio')?.specialRates // true
 * ```
 */
export function territoryOf(address: string): Territory | null {
  // The postal code is the last group of five digits that is followed by a name.
  const postalCode = Array.from(address.matchAll(/(?<!\d)(\d{5})(?=\s+\p{L})/gu)).at(-1)?.[1]
  if (postalCode === undefined) return null
  const department = postalCode.slice(0, 2)
  return {
    postalCode,
    specialRates: department === '20' || department === '97' || department === '98',
    localGasNetwork: localGasDepartments.has(department),
  }
}
