import type { PageLayout } from '../../../layout/cell.js'
import { cellsBelow, cellsRightOf } from '../../../layout/neighbours.js'
import type { ConsumptionLine, EnergySupply } from '../../energy-invoice.js'
import { fieldAt } from '../values/evidence.js'
import { tokensOf } from '../values/tokens.js'

const billed = /periode|consommations? (?:du|de)|consomme|facturation|votre facture .*(?:pour|du)/

/** The billed period as the bill announces it ("Période du ... au ..."), for bills whose lines carry no dates. */
export function readAnnouncedPeriod(layouts: readonly PageLayout[]): EnergySupply['period'] {
  for (const layout of layouts) {
    for (const cell of layout.cells) {
      if (!billed.test(cell.folded) || /precedente|annuel|bilan|12 (?:derniers )?mois/.test(cell.folded)) continue
      const own = tokensOf(cell).find((token) => token.kind === 'period')
      const near =
        own ??
        [...cellsRightOf(cell, layout).slice(0, 1), ...cellsBelow(cell, layout).slice(0, 1)]
          .flatMap((other) => tokensOf(other))
          .find((token) => token.kind === 'period')
      if (near?.kind !== 'period') continue
      const place = fieldAt(near.value, 0.9, near.cell, near.start, near.end)
      return { from: { ...place, value: near.value.from }, to: { ...place, value: near.value.to } }
    }
  }
  return repeatedPeriod(layouts)
}

/** How many lines must name a period before it is that of the document. */
const enoughLines = 3

/** The one period that the lines of a page of detail all repeat ("du 01/12/2017 au 31/12/2017 : Heures pleines"). */
function repeatedPeriod(layouts: readonly PageLayout[]): EnergySupply['period'] {
  const places = layouts
    .flatMap(({ cells }) => cells.flatMap((cell) => tokensOf(cell)))
    .flatMap((token) => (token.kind === 'period' ? [token] : []))
  const [first] = places
  const isOne = places.every(({ value }) => value.from === first?.value.from && value.to === first.value.to)
  if (first === undefined || places.length < enoughLines || !isOne) return { from: null, to: null }
  const place = fieldAt(first.value, 0.8, first.cell, first.start, first.end)
  return { from: { ...place, value: first.value.from }, to: { ...place, value: first.value.to } }
}

/** The billed period: from the earliest to the latest day of its lines. */
export function periodOfLines(lines: readonly ConsumptionLine[]): EnergySupply['period'] {
  const from = lines
    .flatMap((line) => (line.from === null ? [] : [line.from]))
    .sort((a, b) => a.value.localeCompare(b.value))[0]
  const to = lines
    .flatMap((line) => (line.to === null ? [] : [line.to]))
    .sort((a, b) => b.value.localeCompare(a.value))[0]
  return { from: from ?? null, to: to ?? null }
}
