import type { PageLayout } from '../../../layout/cell.js'
import type { EnergyKind, Read } from '../../energy-invoice.js'
import { chooseCandidate, findLabelled, type Candidate } from './candidates.js'
import { advanceContext, energyAt, noSection, segmentsOf } from '../tables/section-context.js'
import { parseAmount } from '../values/parsers.js'
import { figuresOfTotalRows } from '../tables/total-rows.js'

/** "Total Électricité TTC", "TOTAL GAZ NATUREL HT": given by bills of two energies. */
export function readEnergyTotal(layouts: readonly PageLayout[], energy: EnergyKind, tax: 'ht' | 'ttc'): Read<number> {
  const name = energy === 'gaz' ? String.raw`gaz(?: naturel)?` : 'electricite'
  const label = new RegExp(
    String.raw`^(?:sous[- ])?total ${name}[^\d€(]{0,4}${tax === 'ht' ? String.raw`(?:ht|hors tva|hors taxes?)` : 'ttc'}`,
  )
  const words =
    tax === 'ht' ? String.raw`(?:h\.?t\b\.?|hors tva|hors taxes?)` : String.raw`(?:t\.?t\.?c\b\.?|toutes taxes)`
  const named = String.raw`(?:pour |de |d'|en )?(?:l'|le |votre )?${name}`
  const labels = [
    label,
    // "Montant TTC électricité", "Sous-total de l'électricité HT", "Électricité : total TTC".
    new RegExp(String.raw`^(?:sous[- ]?total|total|montant|facture)(?: total)? ${words} ${named}\b`),
    new RegExp(String.raw`^(?:sous[- ]?total|total|montant|facture)(?: total)? ${named}(?: \(?${words}\)?)`),
    new RegExp(String.raw`^${name} ?[:,-]? ?(?:sous[- ]?total|total|montant) \(?${words}\)?`),
    ...(tax === 'ttc' ? [new RegExp(String.raw`^${name},? (?:toutes )?taxes comprises`)] : []),
  ]
  const direct = findLabelled(layouts, { labels, parse: parseAmount, places: ['inside', 'right'] })
  const inside = findLabelled(layouts, {
    labels:
      tax === 'ht'
        ? [new RegExp(String.raw`^total ${name} ttc \(ht`)]
        : [new RegExp(String.raw`^total ${name} ttc \(.*\)$`)],
    parse: parseAmount,
    places: tax === 'ht' ? ['inside'] : ['right'],
  })
  const columns = totalsInColumns(layouts, energy, tax)
  const rows = figuresOfTotalRows(layouts, new RegExp(`^total ${name}$`))
  return chooseCandidate([...direct, ...inside, ...columns, ...(tax === 'ht' ? rows.amount_ht : rows.amount_ttc)])
}

/**
 * "Total HT" and "Total TTC" in the column of one energy, where two stand side by side; on the same row or not. A total of both
 * energies stands in one column only: totals count when each column has its own.
 */
function totalsInColumns(layouts: readonly PageLayout[], energy: EnergyKind, tax: 'ht' | 'ttc'): Candidate<number>[] {
  const label = tax === 'ht' ? /^total (?:ht|hors tva|hors taxes?)$/ : /^total (?:ttc|toutes taxes)$/
  const found = { electricite: [] as Candidate<number>[], gaz: [] as Candidate<number>[] }
  let context = noSection
  for (const row of layouts.flatMap(({ rows }) => rows)) {
    context = advanceContext(context, row)
    const section = context
    if (section.columns.length === 0) continue
    for (const { cells } of segmentsOf(section, row)) {
      const [head, value] = cells
      if (head === undefined || value === undefined || !label.test(head.folded)) continue
      const amount = parseAmount(value.folded)
      const own = energyAt(section, head)
      if (amount === null || own === null) continue
      found[own].push({ value: amount.value, confidence: 0.92, cell: value, start: amount.start, end: amount.end })
    }
  }
  return found.electricite.length > 0 && found.gaz.length > 0 ? found[energy].slice(0, 1) : []
}

/** Informative share of the network ("dont acheminement"): fixed and variable parts are not added up here. */
export function readNetworkShare(
  layouts: readonly PageLayout[],
  isOwn: (candidate: Candidate<number>) => boolean = () => true,
): Read<number> {
  const found = findLabelled(layouts, {
    labels: [
      /(?:dont |part )+(?:d'|de l')?(?:acheminement|utilisation du reseau)[^\d(]{0,40}(?: ?\([^)]*\))?[^\d]{0,45}/,
    ],
    parse: parseAmount,
    unless: /part (?:fixe|variable)/,
  })
  return chooseCandidate(found.filter(isOwn))
}
