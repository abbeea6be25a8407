import type { Cell, PageLayout } from '../../../layout/cell.js'
import { cellsBelow, cellsRightOf } from '../../../layout/neighbours.js'
import type { Field } from '../../field.js'
import type { Read, VatLine } from '../../energy-invoice.js'
import { derivedField, evidenceAt, isRecognised } from '../values/evidence.js'
import { tokensOf, type MoneyToken, type Token } from '../values/tokens.js'
import { provenVatRows, toVatCandidate } from './proven-vat-row.js'
import { fromExplanations, fromSentences, fromToldRates } from './told-vat.js'
import { isMoney, vatRates, type Place, type VatCandidate } from './vat-candidate.js'

const vatLabel =
  /^[\s•*]*(?:dont |montant |total |soumis a (?:la )?|taux )?(?:de (?:la )?)?t\.?v\.?a\.?\b|^taux (?:de )?\d{1,2}(?:,\d+)? ?%?$/
const table = /^(?:total|montant|tva|t\.v\.a|recapitulatif)/

const baseWord = /\b(?:sur|base|assiette)\b|% ?de ?(?:€ ?)?$/

/** "661,61 € | TVA 20,0 % de 3 263,03 €": the amount before its name, in type of another size. */
function cellsJustBefore(cell: Cell, layout: PageLayout): Cell[] {
  const height = cell.bottom - cell.top
  const middle = (cell.top + cell.bottom) / 2
  return layout.cells.filter(
    (other) =>
      other.right <= cell.left &&
      cell.left - other.right < 1.6 * height &&
      other.top < middle + 0.3 * height &&
      other.bottom > middle - 0.3 * height,
  )
}

/** Recognition may lose the comma of a rate ("55 %"); no rate of VAT looks like that. */
function vatRateOf({ value, cell }: { value: number; cell: Cell }): number | null {
  const scaled = [1, 10, 100].map((factor) => value / factor).find((rate) => vatRates.has(rate))
  return scaled === undefined || (scaled !== value && !isRecognised(cell)) ? null : scaled
}

/** Rows such as "TVA à 5,5 % | 33,99 € | 1,87 €" or "TVA 20 % sur 463,60 € : 92,72 €". */
function fromRows(layout: PageLayout): VatCandidate[] {
  const found: VatCandidate[] = []
  for (const cell of layout.cells) {
    if (!vatLabel.test(cell.folded) && !/^\s*\d{1,2}(?:,\d{1,2})?\s?%$/.test(cell.folded)) continue
    const cells = [cell, ...cellsRightOf(cell, layout)]
    const tokens = cells.flatMap((one) => tokensOf(one))
    const rates = tokens.filter((token) => token.kind === 'percent' && vatRates.has(token.value))
    const rate = rates[0] ?? bareRate(cell)
    if ((rate?.kind !== 'percent' && rate?.kind !== 'number') || rates.length > 1) continue
    const money = tokens.filter((token) => token !== rate).filter(isMoney)
    // "TVA 20 % sur 417,15 €" as the head of a column: the VAT stands below.
    const only = money[0]
    if (
      only !== undefined &&
      money.length === 1 &&
      only.cell === cell &&
      baseWord.test(cell.folded.slice(0, only.start))
    ) {
      const elsewhere = [...cellsBelow(cell, layout).slice(0, 1), ...cellsJustBefore(cell, layout)]
      const vat = elsewhere.flatMap((one) => tokensOf(one).filter(isMoney).slice(0, 1))
      if (vat.length === 0) continue
      money.push(...vat)
    }
    const pair = pairOf(money, rate.value, vatLabel.test(cell.folded) && rate.kind === 'percent')
    if (pair === null) continue
    found.push({
      rate: rate.value,
      base: pair.base?.value ?? null,
      amount: pair.amount.value,
      cells: [rate, pair.base, pair.amount],
      ...(pair.isCorrected === true ? { isCorrected: true } : {}),
      quote: cells.map((one) => one.text).join(' '),
      page: layout.page,
    })
  }
  return found
}

/** "Taux 20" without its sign: a rate when base and amount prove it. */
function bareRate(cell: Cell): Token | undefined {
  return vatLabel.test(cell.folded)
    ? tokensOf(cell).find((token) => token.kind === 'number' && vatRates.has(token.value))
    : undefined
}

function pairOf(
  money: readonly MoneyToken[],
  rate: number,
  labelled: boolean,
): { base: (typeof money)[number] | null; amount: (typeof money)[number]; isCorrected?: boolean } | null {
  for (const base of money) {
    const amount = money.find((other) => other !== base && Math.abs((base.value * rate) / 100 - other.value) < 0.021)
    if (amount !== undefined) return { base, amount }
  }
  // Recognition may lose a comma ("187€" for "1,87 €"): the digits stay, base and rate prove where it was.
  for (const base of money.filter(({ decimals }) => decimals === 2)) {
    const amount = money.find(
      (other) => other.decimals === 0 && isRecognised(other.cell) && Math.abs(base.value * rate - other.value) < 0.6,
    )
    if (amount !== undefined) return { base, amount: { ...amount, value: amount.value / 100 }, isCorrected: true }
  }
  const [first, second] = money
  if (!labelled || first === undefined) return null
  if (second === undefined) return { base: null, amount: first }
  // Recognition may lose a comma ("187€" for "1,87 €"): figures that cannot be a base and its VAT are neither.
  if ([first, second].some(({ cell, decimals }) => isRecognised(cell) && decimals !== 2)) return null
  // The base comes first on French bills; a base smaller than its VAT cannot be one.
  return Math.abs(first.value) > Math.abs(second.value)
    ? { base: first, amount: second }
    : { base: second, amount: first }
}

/** Tables with one column per rate: "Base à 5,5 % | Montant TVA au taux de 5,5 % | Base à 20,0 % | ...". */
function fromColumns(layout: PageLayout): VatCandidate[] {
  const found: VatCandidate[] = []
  const headers = rateHeaders(layout)
  for (const row of layout.rows) {
    if (!row.cells.some((cell) => table.test(cell.folded))) continue
    const under = row.cells.flatMap((cell) => {
      const header = headers.find(
        (one) =>
          one.bottom <= cell.top + 1 &&
          cell.top - one.bottom < 60 &&
          Math.min(one.right, cell.right) > Math.max(one.left, cell.left),
      )
      const token = tokensOf(cell).find(isMoney)
      return header === undefined || token === undefined ? [] : [{ header, token }]
    })
    for (const rate of new Set(under.map((one) => one.header.rate))) {
      const ofRate = under.filter((one) => one.header.rate === rate)
      const base = ofRate.find((one) => one.header.kind === 'base')?.token
      const amount = ofRate.find((one) => one.header.kind === 'amount')?.token
      if (amount === undefined) continue
      found.push({
        rate,
        base: base?.value ?? null,
        amount: amount.value,
        cells: [amount, base ?? null, amount],
        quote: row.cells.map((cell) => cell.text).join(' '),
        page: layout.page,
      })
    }
  }
  return found
}

/** Tables with one column per rate and one row per figure: "Taux | 5,5 % | 20 %", "Base HT | ...", "TVA | ...". */
function fromRateRows(layout: PageLayout): VatCandidate[] {
  return layout.cells.flatMap((label) => {
    if (!/^taux\b/.test(label.folded) || label.text.length > 20) return []
    const rates = cellsRightOf(label, layout).flatMap((cell) => {
      const token = tokensOf(cell).find((one) => one.kind === 'percent' && vatRates.has(one.value))
      return token?.kind === 'percent' ? [{ cell, token }] : []
    })
    const rows = layout.cells.filter(
      (cell) =>
        cell.top > label.top &&
        cell.top - label.bottom < 60 &&
        cell.right > label.left - 30 &&
        cell.left < (rates[0]?.cell.left ?? 0),
    )
    const valueUnder = (pattern: RegExp, head: Cell): MoneyToken | undefined => {
      const row = rows.find((cell) => pattern.test(cell.folded))
      return row === undefined
        ? undefined
        : cellsRightOf(row, layout)
            .filter((cell) => Math.min(cell.right, head.right) > Math.max(cell.left, head.left) - 6)
            .flatMap((cell) => tokensOf(cell))
            .find(isMoney)
    }
    return rates.flatMap(({ cell, token }) => {
      const base = valueUnder(/^(?:base|assiette|montant h)/, cell)
      const amount = valueUnder(/^(?:montant (?:de (?:la )?)?)?t\.?v\.?a/, cell)
      if (amount === undefined) return []
      return [
        {
          rate: token.value,
          base: base?.value ?? null,
          amount: amount.value,
          cells: [token, base ?? null, amount] as const,
          quote: `${token.cell.text} : ${base?.cell.text ?? ''} ${amount.cell.text}`,
          page: layout.page,
        },
      ]
    })
  })
}

interface RateHeader {
  rate: number
  kind: 'base' | 'amount'
  left: number
  right: number
  bottom: number
}

function rateHeaders(layout: PageLayout): RateHeader[] {
  return layout.cells.flatMap((cell) => {
    const [token, ...others] = tokensOf(cell)
    const rate = token?.kind === 'percent' ? vatRateOf(token) : null
    if (rate === null || cell.text.length > 40 || others.length > 0) return []
    const above = layout.cells
      .filter(
        (other) =>
          other.bottom <= cell.top + 2 &&
          cell.top - other.bottom < 14 &&
          Math.min(other.right, cell.right) > Math.max(other.left, cell.left),
      )
      .map((other) => other.folded)
    const text = [...above, cell.folded].join(' ')
    const kind = text.includes('tva') ? 'amount' : /base|assiette|\bht\b|hors/.test(text) ? 'base' : null
    return kind === null ? [] : [{ rate, kind, left: cell.left, right: cell.right, bottom: cell.bottom }]
  })
}

/** The VAT of the bill by rate: of the candidates, the set that adds up to the total VAT and HT. */
export function readVatLines(
  layouts: readonly PageLayout[],
  totalVat: Read<number>,
  totalHt: Read<number>,
): readonly VatLine[] {
  const candidates = layouts.flatMap((layout) => [
    ...fromColumns(layout),
    ...fromRows(layout),
    ...fromRateRows(layout),
    ...fromSentences(layout),
    ...fromToldRates(layout),
    ...fromExplanations(layout),
    ...provenVatRows([layout]).map(toVatCandidate),
  ])
  const chosen = bestSet(dedupe(candidates), totalVat?.value ?? null, totalHt?.value ?? null)
  return chosen.lines.map((candidate) => {
    const checked =
      candidate.base !== null && Math.abs((candidate.base * candidate.rate) / 100 - candidate.amount) < 0.021
    const confidence = chosen.addsUp ? 0.98 : checked ? 0.93 : 0.75
    const [rate, base, amount] = candidate.cells
    const field = (value: number, place: Place): Field<number> => ({
      value,
      confidence,
      evidence: [evidenceAt(place.cell, place.start, place.end, candidate.quote)],
    })
    return {
      rate: field(candidate.rate, rate),
      base_ht: candidate.base === null || base === null ? null : field(candidate.base, base),
      amount:
        candidate.isCorrected === true
          ? derivedField(candidate.amount, Math.min(confidence, 0.9), [field(candidate.amount, amount)])
          : field(candidate.amount, amount),
    }
  })
}

function dedupe(candidates: readonly VatCandidate[]): VatCandidate[] {
  const seen = new Map<string, VatCandidate>()
  for (const candidate of candidates) {
    const key = `${candidate.rate}|${candidate.amount}`
    const known = seen.get(key)
    if (known === undefined || (known.base === null && candidate.base !== null)) seen.set(key, candidate)
  }
  return [...seen.values()]
}

/** One candidate per rate at most; all combinations are few. */
function bestSet(
  candidates: readonly VatCandidate[],
  totalVat: number | null,
  totalHt: number | null,
): { lines: readonly VatCandidate[]; addsUp: boolean } {
  const byRate = [...new Set(candidates.map((candidate) => candidate.rate))]
    .sort((a, b) => a - b)
    .map((rate) => [null, ...candidates.filter((candidate) => candidate.rate === rate).slice(0, 6)])
  let sets: (readonly VatCandidate[])[] = [[]]
  for (const options of byRate.slice(0, 4)) {
    sets = sets.flatMap((set) => options.map((option) => (option === null ? set : [...set, option])))
  }
  let best: { lines: readonly VatCandidate[]; score: number; addsUp: boolean } = {
    lines: [],
    score: -Infinity,
    addsUp: false,
  }
  for (const lines of sets) {
    if (lines.length === 0) continue
    const sum = lines.reduce((total, line) => total + line.amount, 0)
    const bases = lines.reduce((total, line) => total + (line.base ?? Number.NaN), 0)
    const vatFits = totalVat !== null && Math.abs(sum - totalVat) < 0.021
    const htFits = totalHt !== null && Math.abs(bases - totalHt) < 0.021
    const score =
      (vatFits ? 4 : 0) +
      (htFits ? 4 : 0) +
      0.3 * lines.length +
      0.2 * lines.filter((line) => line.base !== null).length
    if (score > best.score) best = { lines, score, addsUp: vatFits }
  }
  return best
}
