import type { PageLayout } from '../../../layout/cell.js'
import { paragraphsOf } from '../../../layout/paragraphs.js'
import { numberPattern, parseFrenchNumber } from '../values/french-numbers.js'
import { tokensOf } from '../values/tokens.js'
import { isMoney, vatRates, type VatCandidate } from './vat-candidate.js'

/** "31,17 € de TVA à 20 % sur 155,87 €" in running text. */
const sentence = new RegExp(
  String.raw`(${numberPattern}) ?€ (?:de tva )?(?:a|au taux de) (\d{1,2}(?:,\d+)?) ?% sur (?:une base de )?(${numberPattern}) ?€`,
  'g',
)

/** "La TVA, de 20 % sur ces 61,85 €, représente 12,37 €". */
const rateFirst = new RegExp(
  String.raw`\btva\b(?:,| ?:)? (?:de |a |au taux de )?(\d{1,2}(?:,\d+)?) ?%,? sur (?:ces |les |un total de |une base de )?(${numberPattern}) ?€[^.;€]{0,30} (${numberPattern}) ?€`,
  'g',
)

/** As a letter tells it, the rate first. */
export function fromToldRates(layout: PageLayout): VatCandidate[] {
  return [...layout.cells, ...paragraphsOf(layout)].flatMap((cell) =>
    [...cell.folded.matchAll(rateFirst)].flatMap((match) => {
      const [rate, base, amount] = match.slice(1).map((printed) => parseFrenchNumber(printed))
      if (rate == null || base == null || amount == null || !vatRates.has(rate)) return []
      if (Math.abs((base * rate) / 100 - amount) > 0.021) return []
      const place = { cell, start: match.index, end: match.index + match[0].length }
      return [{ rate, base, amount, cells: [place, place, place] as const, quote: match[0], page: layout.page }]
    }),
  )
}

const rateOfBase = new RegExp(String.raw`^\(?(?:soit )?(\d{1,2}(?:,\d+)?) ?% (?:de|sur) (${numberPattern}) ?€\)?$`)

/** "TVA | 30,15 €" with "20 % de 150,74 €" under it: the amount that base and rate give stands just above or beside. */
/** Base and rate explained under the amount. */
export function fromExplanations(layout: PageLayout): VatCandidate[] {
  return layout.cells.flatMap((cell) => {
    const match = rateOfBase.exec(cell.folded)
    const [rate, base] = (match?.slice(1) ?? []).map((printed) => parseFrenchNumber(printed))
    if (match === null || rate == null || base == null || !vatRates.has(rate)) return []
    const money = layout.cells
      .filter((other) => other !== cell && Math.abs(other.top - cell.top) < 2.5 * (cell.bottom - cell.top))
      .flatMap((other) => tokensOf(other))
      .filter(isMoney)
    const amount = money.find(({ value }) => Math.abs((base * rate) / 100 - value) < 0.021)
    if (amount === undefined) return []
    const place = { cell, start: 0, end: cell.text.length }
    const quote = `${cell.text} : ${amount.cell.text}`
    return [{ rate, base, amount: amount.value, cells: [place, place, amount] as const, quote, page: layout.page }]
  })
}

/** As a letter tells it, the amount first. */
export function fromSentences(layout: PageLayout): VatCandidate[] {
  return [...layout.cells, ...paragraphsOf(layout)].flatMap((cell) =>
    [...cell.folded.matchAll(sentence)].flatMap((match) => {
      const [amount, rate, base] = match.slice(1).map((printed) => parseFrenchNumber(printed))
      if (amount == null || rate == null || base == null || !vatRates.has(rate)) return []
      if (Math.abs((base * rate) / 100 - amount) > 0.021) return []
      const place = { cell, start: match.index, end: match.index + match[0].length }
      return [{ rate, base, amount, cells: [place, place, place] as const, quote: match[0], page: layout.page }]
    }),
  )
}
