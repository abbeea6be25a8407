import type { PageLayout } from '../../../layout/cell.js'
import type { EnergyKind, Read } from '../../energy-invoice.js'
import { chooseCandidate, findLabelled } from './candidates.js'
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
  const rows = figuresOfTotalRows(layouts, new RegExp(`^total ${name}$`))
  return chooseCandidate([...direct, ...inside, ...(tax === 'ht' ? rows.amount_ht : rows.amount_ttc)])
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
