import type { WoundObservation } from '../observation.js'
import type { WoundCode } from '../vocabulary.js'

/** Tissues as experts have annotated them on LUTSeg: finer kinds are not told apart by any public dataset. */
export const tissueGroups = ['necrose', 'fibrine', 'bourgeonnement', 'epidermisation', 'autre'] as const

/** A group of `tissueGroups`. */
export type TissueGroup = (typeof tissueGroups)[number]

/** Shares of the wound bed in %, summing to 100. */
export type TissueShares = Readonly<Record<TissueGroup, number>>

const groupOf: Readonly<Record<WoundCode<'tissu'>, TissueGroup>> = {
  necrose_seche: 'necrose',
  necrose_humide: 'necrose',
  fibrine: 'fibrine',
  bourgeonnement: 'bourgeonnement',
  hyperbourgeonnement: 'bourgeonnement',
  epidermisation: 'epidermisation',
  derme_expose: 'autre',
  tissu_atone: 'autre',
  graisse: 'autre',
  muscle_fascia: 'autre',
  tendon: 'autre',
  os: 'autre',
  sang_caillot: 'autre',
  materiel: 'autre',
  non_identifiable: 'autre',
}

/** The group of a tissue code, or of a group itself; null for anything else. */
export function tissueGroupOf(code: string): TissueGroup | null {
  if (Object.hasOwn(groupOf, code)) return groupOf[code as WoundCode<'tissu'>]
  return tissueGroups.find((group) => group === code) ?? null
}

/** Shares out of parts in any unit, such as pixels; null when there is none. */
export function sharesOf(parts: Iterable<readonly [TissueGroup, number]>): TissueShares | null {
  const shares: Record<TissueGroup, number> = {
    necrose: 0,
    fibrine: 0,
    bourgeonnement: 0,
    epidermisation: 0,
    autre: 0,
  }
  let total = 0
  for (const [group, part] of parts) {
    shares[group] += part
    total += part
  }
  if (!(total > 0)) return null
  for (const group of tissueGroups) shares[group] = (shares[group] * 100) / total
  return shares
}

/** The shares that an observation gives; null when it lists no tissue or leaves a proportion open. */
export function observedShares({ tissus }: WoundObservation['lit']): TissueShares | null {
  if (tissus.some(({ pourcentage }) => pourcentage === null)) return null
  return sharesOf(tissus.map(({ tissu, pourcentage }) => [groupOf[tissu], pourcentage ?? 0] as const))
}
