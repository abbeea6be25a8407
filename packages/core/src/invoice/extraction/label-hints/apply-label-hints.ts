import type { PageLayout } from '../../../layout/cell.js'
import type { Warning } from '../../../reading/document.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import type { Field } from '../../field.js'
import { evidenceAt } from '../values/evidence.js'
import { isConfirmedByArithmetic } from './confirmed-by-arithmetic.js'
import { fieldAtPath, withFieldAtPath } from './field-at-path.js'
import { hintedPlace, type HintedPlace } from './hinted-places.js'
import type { LabelHint, LabelHints } from './label-hint.js'
import { sameValue } from './read-hinted-value.js'

/** No measurement stands behind it yet; it stays below the 0.9 from which values may be taken unseen. */
const hintConfidence = 0.85

/** An invoice with what hints have found in it, and where they contradict what rules have read. */
export interface HintedInvoice {
  invoice: EnergyInvoice
  warnings: readonly Warning[]
}

/**
 * Adds what the hints of the supplier find: a value that rules have missed, or another one where nothing proves theirs.
 * A value that the arithmetic of the bill confirms stays. Every difference is told by a warning.
 */
export function applyLabelHints(
  read: EnergyInvoice,
  layouts: readonly PageLayout[],
  labelHints: LabelHints | undefined,
): HintedInvoice {
  const supplier = read.supplier.name?.value ?? null
  const hints = (labelHints?.hints ?? []).filter((hint) => hint.supplier === supplier)
  let invoice = read
  const warnings: Warning[] = []
  for (const path of new Set(hints.map((hint) => hint.path))) {
    const before = fieldAtPath(read, path)
    const place = likeliest(
      hints.filter((hint) => hint.path === path),
      layouts,
    )
    if (before === undefined || place === null || sameValue(before?.value, place.value)) continue
    const isKept = before !== null && isConfirmedByArithmetic(read, path)
    if (before !== null) warnings.push(disagreement(path, before, place, isKept))
    if (!isKept) invoice = withFieldAtPath(invoice, path, hintedField(place))
  }
  return { invoice, warnings }
}

/**
 * The value with the most corrections behind it; null when two have as many, or when a label stands beside several: the
 * bill of a meter that was changed heads both with the words that one meter had before.
 */
function likeliest(hints: readonly LabelHint[], layouts: readonly PageLayout[]): HintedPlace | null {
  const votes = new Map<string, { place: HintedPlace; count: number }>()
  for (const hint of hints) {
    const place = hintedPlace(layouts, hint)
    if (place === 'several') return null
    if (place === null) continue
    const key = String(place.value)
    votes.set(key, { place, count: hint.count + (votes.get(key)?.count ?? 0) })
  }
  const [best, rival] = [...votes.values()].sort((a, b) => b.count - a.count)
  return best === undefined || best.count === rival?.count ? null : best.place
}

function hintedField({ value, cell, start, end }: HintedPlace): Field<unknown> {
  return { value, confidence: hintConfidence, evidence: [{ ...evidenceAt(cell, start, end), source: 'hint' }] }
}

function disagreement(path: string, before: Field<unknown>, place: HintedPlace, isKept: boolean): Warning {
  const [read, hinted] = [frenchValue(before.value), frenchValue(place.value)]
  return {
    code: 'label_hint_disagrees',
    message: isKept
      ? `Un libellé appris d’une correction mène à «\u00a0${hinted}\u00a0»\u00a0; la valeur «\u00a0${read}\u00a0», que les calculs de la facture confirment, a été gardée.`
      : `La valeur «\u00a0${hinted}\u00a0», trouvée par un libellé appris d’une correction, remplace «\u00a0${read}\u00a0». À vérifier sur la facture.`,
    path,
  }
}

function frenchValue(value: unknown): string {
  if (typeof value === 'number') return new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 }).format(value)
  return String(value).replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')
}
