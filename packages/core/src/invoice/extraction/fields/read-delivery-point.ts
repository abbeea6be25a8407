import type { PageLayout } from '../../../layout/cell.js'
import type { EnergyKind, Read } from '../../energy-invoice.js'
import { chooseCandidate, findLabelled } from './candidates.js'
import { passesLuhn } from '../values/identifiers.js'
import { parseDelivery } from '../values/parsers.js'

const electricityPoint = [
  /point de livraison(?: \(?pdl\)?| \(?prm\)?| d'electricite| electricite)*/,
  /point (?:de )?reference (?:de )?mesure(?: \(?prm\)?)?/,
  /\b(?:pdl|prm)\b(?:\s?\/\s?(?:pdl|prm))?/,
  /\bp\.\s?(?:d\.\s?l|r\.\s?m)\b\.?/,
  /(?:ref(?:erence|\.)? (?:d')?acheminement|\brae\b)(?: d'electricite| electricite)?/,
]
const gasPoint = [
  /point (?:de )?comptage (?:et d'estimation|et estimation)?(?: \(?pce\)?)?/,
  /\bp\.?c\.?e\b\.?/,
  /comptage et d'estimation/,
  /point de livraison (?:de )?gaz/,
]
const wrappedPoint = [/^(?:d'estimation|estimation|comptage et d'estimation|et d'estimation)\s?\)?/]

/** PDL/PRM or PCE: fourteen digits beside one of their labels; a SIRET beside its own label is not one. */
export function readDeliveryPoint(layouts: readonly PageLayout[], energy: EnergyKind): Read<string> {
  const labels = energy === 'gaz' ? [...gasPoint, ...wrappedPoint] : electricityPoint
  // "Point de livraison (PDL) : ... – Point de comptage (PCE) : ..." in one cell: each label with what follows it.
  const unless =
    energy === 'gaz'
      ? /siret|\bpdl\b(?!.*(?:\bpce\b|comptage))|iban/
      : /siret|(?<!(?:\bpdl\b|\bprm\b|point de livraison).*)(?:\bpce\b|comptage)|iban/
  const found = findLabelled(layouts, { labels, parse: parseDelivery, unless })
  const others =
    energy === 'gaz'
      ? []
      : findLabelled(layouts, { labels: [/^n[°o]/], parse: parseDelivery, places: ['inside'], unless })
  const weaker = others.map((candidate) => ({ ...candidate, confidence: candidate.confidence - 0.3 }))
  const field = chooseCandidate([...found, ...weaker])
  if (field === null || !passesLuhn(field.value)) return field
  // One delivery point in ten passes the SIRET key by chance: it is a doubt, not a refusal.
  return { ...field, confidence: Math.max(0.5, field.confidence - 0.04) }
}
