import type { Cell, PageLayout } from '../../../layout/cell.js'
import { onSameRow } from '../../../layout/neighbours.js'
import { paragraphsOf } from '../../../layout/paragraphs.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import { evidenceAt, fieldAt } from '../values/evidence.js'
import { findDate } from '../values/french-dates.js'
import { numberPattern, parseFrenchNumber } from '../values/french-numbers.js'
import { tokensOf, type Token } from '../values/tokens.js'

const title =
  /echeancier|calendrier (?:de paiement|des prelevements)|(?:vos |mes )?prochaines? mensualites?|mensualisation/
const fewest = 3

/** A schedule of future instalments: dates and equal amounts under a title. */
export function readInstalment(layouts: readonly PageLayout[]): EnergyInvoice['instalment'] {
  for (const cell of layouts.flatMap((layout) => [...layout.cells, ...paragraphsOf(layout)])) {
    const told = inSentence(cell)
    if (told !== null) return told
  }
  for (const layout of layouts) {
    const heading = layout.cells.find((cell) => title.test(cell.folded) && cell.text.length < 70)
    if (heading === undefined) continue
    const tokens = layout.cells
      .filter((cell) => cell.top >= heading.top - 1 && cell.top < heading.bottom + 320)
      .flatMap((cell) => tokensOf(cell))
    const dates = tokens.filter((token): token is Extract<Token, { kind: 'date' }> => token.kind === 'date')
    const amounts = tokens.filter((token): token is Extract<Token, { kind: 'amount' }> => token.kind === 'amount')
    const common = mostFrequent(amounts.map((amount) => amount.value))
    const equal = oncePerDate(
      amounts.filter((amount) => amount.value === common),
      dates,
    )
    const first = equal[0]
    const beside = dates.filter(({ cell }) =>
      equal.some((amount) => amount.cell === cell || onSameRow(amount.cell, cell)),
    )
    const next = [...(beside.length >= fewest ? beside : dates)].sort((a, b) => a.value.localeCompare(b.value))[0]
    if (first === undefined || next === undefined || equal.length < fewest || dates.length < equal.length) continue
    const place = evidenceAt(heading)
    return {
      amount: fieldAt(first.value, 0.95, first.cell, first.start, first.end),
      count: { value: equal.length, confidence: 0.9, evidence: [place] },
      next_date: fieldAt(next.value, 0.94, next.cell, next.start, next.end),
    }
  }
  return null
}

/** A column that adds them up repeats the first instalment on its own row: no row has more of them than dates. */
function oncePerDate<T extends Token>(amounts: readonly T[], dates: readonly Token[]): T[] {
  return amounts.filter(({ cell }, index) => {
    const onRow = (other: Token): boolean => other.cell === cell || onSameRow(other.cell, cell)
    const most = dates.filter(onRow).length
    return most === 0 || amounts.slice(0, index).filter(onRow).length < most
  })
}

const sentence = new RegExp(
  String.raw`(\d{1,2}) ?(?:x|×|fois|mensualites? de|prelevements? de|echeances? de|acomptes? de|versements? de) ?(${numberPattern}) ?(?:€|eur)`,
)

/** "Votre mensualité passe à 138,00 € : 11 prélèvements": the amount, then how often. */
const amountFirst = new RegExp(
  String.raw`mensualites? (?:passe|sera de|est de|s'eleve)[^\d]{0,6} (${numberPattern}) ?(?:€|eur)\D{1,40}(\d{1,2}) (?:prelevements|mensualites|echeances|versements|fois)`,
)

function turned(folded: string): RegExpExecArray | null {
  const match = amountFirst.exec(folded)
  if (match === null) return null
  const [, amount, count] = match
  return Object.assign(match, { 1: count, 2: amount })
}

/** "Vos prochaines mensualités : 10 × 212,00 €, la première le 05.07.26". */
function inSentence(cell: Cell): EnergyInvoice['instalment'] {
  if (
    !/prochaine|nouvelle?s? mensualit|mensualites? (?:passe|sera)|acomptes? a venir|echeancier|(?:mensualites|prelevements|echeances) de .*(?:a (?:partir|compter) d|premiere?s? (?:le|au|en|:))/.test(
      cell.folded,
    ) ||
    /deja|reglees?|payees?|versees?/.test(cell.folded)
  )
    return null
  const match = sentence.exec(cell.folded) ?? turned(cell.folded)
  const value = match?.[2] === undefined ? null : parseFrenchNumber(match[2])
  if (match === null || value === null) return null
  const end = match.index + match[0].length
  const first = findDate(cell.folded, end)
  return {
    amount: fieldAt(value, 0.93, cell, match.index, end),
    count: fieldAt(Number(match[1]), 0.93, cell, match.index, end),
    next_date: first === null ? null : fieldAt(first.value, 0.9, cell, first.start, first.end),
  }
}

function mostFrequent(values: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.entries()].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
