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
  const direct = findLabelled(layouts, { labels: [label], parse: parseAmount, places: ['inside', 'right'] })
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

/** "Total HT" and "Total TTC" in the column of one energy, where two stand side by side. */
function totalsInColumns(layouts: readonly PageLayout[], energy: EnergyKind, tax: 'ht' | 'ttc'): Candidate<number>[] {
  const label = tax === 'ht' ? /^total (?:ht|hors tva|hors taxes?)$/ : /^total (?:ttc|toutes taxes)$/
  let context = noSection
  return layouts.flatMap((layout) =>
    layout.rows.flatMap((row) => {
      context = advanceContext(context, row)
      const section = context
      if (section.columns.length === 0) return []
      const segments = segmentsOf(section, row)
      // A total of both energies stands in one column only.
      if (!segments.every(({ cells }) => label.test(cells[0]?.folded ?? ''))) return []
      return segments.flatMap(({ cells }) => {
        const [head, value] = cells
        if (head === undefined || value === undefined || !label.test(head.folded) || energyAt(section, head) !== energy)
          return []
        const amount = parseAmount(value.folded)
        return amount === null
          ? []
          : [{ value: amount.value, confidence: 0.92, cell: value, start: amount.start, end: amount.end }]
      })
    }),
  )
}

/** Informative share of the network ("dont acheminement"): fixed and variable parts are not added up here. */
export function readNetworkShare(layouts: readonly PageLayout[]): Read<number> {
  return chooseCandidate(
    findLabelled(layouts, {
      labels: [/(?:dont |part )(?:d')?acheminement(?: \([^)]*\))?[^\d]{0,20}/],
      parse: parseAmount,
      unless: /part (?:fixe|variable)/,
    }),
  )
}
