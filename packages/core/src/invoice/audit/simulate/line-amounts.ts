/** What a line of a recomputed bill comes to. */
export interface LineAmount {
  /** EUR before VAT, to the cent. */
  readonly amount_ht: number
  /** kWh; null for other lines. */
  readonly quantity_kwh: number | null
  /** EUR per kWh or per month before tax; null for other lines. */
  readonly unit_price_ht: number | null
  /** French sentence: why the printed amount stands in; null where the amount was recomputed. */
  readonly kept: string | null
}

/** Why a line keeps its printed amount. */
const reasonsToKeep = {
  service: 'Services, frais et remises suivent le contrat : le montant imprimé est repris.',
  free_subscription: 'L’abonnement est offert sur cette période : le montant imprimé est repris.',
  network_grid: 'La grille de réseau du site ou des jours n’est pas connue : le montant imprimé de la CTA est repris.',
  excise: 'L’assiette ou le taux légal de l’accise n’est pas connu : le montant imprimé est repris.',
  other_tax: 'Cette taxe n’est pas dans le référentiel : le montant imprimé est repris.',
} as const

/** The printed amount of a line that no grid and no figure of the bill gives. */
export function printedAmount(amount: number, why: keyof typeof reasonsToKeep): LineAmount {
  return { amount_ht: amount, quantity_kwh: null, unit_price_ht: null, kept: reasonsToKeep[why] }
}

/** The candidate that lies nearest to a printed amount. */
export function nearest(candidates: readonly number[], printed: number): number | null {
  const [first, ...others] = candidates
  if (first === undefined) return null
  return others.reduce((best, other) => (Math.abs(other - printed) < Math.abs(best - printed) ? other : best), first)
}

/** Credits print their sign on the amount, on the quantity or on both: the amount decides. */
export function signedAs(printed: number, amount: number): number {
  return printed < 0 ? -Math.abs(amount) : Math.abs(amount)
}
