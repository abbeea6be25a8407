import type { Cell } from '../../../layout/cell.js'
import type { Period } from '../values/french-dates.js'
import type { Field } from '../../field.js'
import { vatRates } from '../fields/vat-candidate.js'
import type { ChargeRow, RowFigure } from './charge-row.js'
import { derivedField, evidenceAt, fieldAt, isRecognised } from '../values/evidence.js'
import { productMatches } from './row-arithmetic.js'

/** The typed figures of one row of charges. */
export interface RowValues {
  period: Field<Period> | null
  quantity: Field<number> | null
  quantityUnit: 'kwh' | 'm3' | 'kva' | 'day' | 'month' | null
  /** EUR per `priceUnit`. */
  unitPrice: Field<number> | null
  priceUnit: 'kwh' | 'month' | 'year' | 'day' | null
  amountHt: Field<number> | null
  amountTtc: Field<number> | null
  vatRate: Field<number> | null
  /** Percentage that is not a VAT rate (the rate of the CTA). */
  rate: Field<number> | null
  /** Amount that a percentage applies to. */
  base: Field<number> | null
  /** True when an amount is printed whose comma recognition has lost. */
  isAmountLost: boolean
  /** True when quantity x unit price gives the amount. */
  checked: boolean
}

function read<T>(figure: RowFigure, value: T, confidence: number, row: ChargeRow): Field<T> {
  return fieldAt(value, confidence, figure.token.cell, figure.token.start, figure.token.end, row.quote)
}

/** Tells period, quantity, unit price, amounts and rates of a row apart: by unit, then by column, then by arithmetic. */
export function readRowValues(row: ChargeRow): RowValues {
  const values: RowValues = {
    period: null,
    quantity: null,
    quantityUnit: null,
    unitPrice: null,
    priceUnit: null,
    amountHt: null,
    amountTtc: null,
    vatRate: null,
    rate: null,
    base: null,
    isAmountLost: false,
    checked: false,
  }
  const amounts: RowFigure[] = []
  const prices: RowFigure[] = []
  const quantities: RowFigure[] = []
  for (const figure of row.figures) {
    const { token, header } = figure
    if (token.kind === 'period') values.period ??= read(figure, token.value, 0.97, row)
    else if (token.kind === 'percent') readPercent(figure, token.value, values, row)
    else if (token.kind === 'unit_price') prices.push(figure)
    else if (token.kind === 'quantity') quantities.push(figure)
    else if (token.kind === 'amount') {
      if (header?.type === 'unit_price' && row.figures.some((other) => isPlainAmount(other, figure)))
        prices.push(figure)
      else if (hasLostComma(token)) values.isAmountLost = true
      else amounts.push(figure)
    } else if (token.kind === 'number') sortNumber(figure, token, values, row, { amounts, prices, quantities })
  }
  values.period ??= periodOfDates(row) ?? periodOfSection(row)
  chooseQuantity(quantities, values, row)
  choosePrice(prices, values, row)
  if (row.category === 'subscription') chooseMonthlyPrice(amounts, values, row)
  chooseAmounts(amounts, values, row)
  placeComma(values, row)
  placeSign(values, row)
  checkProduct(values)
  return values
}

/** "l'abonnement, un mois à 11,95 €, soit 11,95 €": the price of a month stands after the months that it is paid for. */
function chooseMonthlyPrice(amounts: RowFigure[], values: RowValues, row: ChargeRow): void {
  if (values.unitPrice !== null || amounts.length !== 2) return
  const price = amounts.find(({ token }) =>
    /\b(?:un|\d+) mois (?:a|de) $/.test(token.cell.folded.slice(0, token.start)),
  )
  if (price?.token.kind !== 'amount') return
  amounts.splice(amounts.indexOf(price), 1)
  values.unitPrice = read(price, price.token.value, 0.92, row)
  values.priceUnit = 'month'
}

/** A bill prints cents: "147€" is "1,47 €" without its comma, and nobody can tell where it was. */
function hasLostComma({ cell, value, decimals }: { cell: Cell; value: number; decimals: number }): boolean {
  return decimals === 0 && Math.abs(value) >= 100 && isRecognised(cell)
}

/** No kilowatt hour costs more, in EUR. */
const dearest = 2

/** "11,62" under "c€/kWh" somewhere above: quantity and amount prove that it counts cents, or megawatt hours. */
function inEuros(price: Field<number>, values: RowValues): Field<number> {
  const { amountHt, quantity } = values
  if (amountHt === null || quantity === null || Math.abs(amountHt.value) <= 1) return price
  const scaled = [100, 1000]
    .map((share) => ({ ...price, value: Number((price.value / share).toPrecision(10)) }))
    .find((unitPrice) => productMatches({ ...values, unitPrice }, amountHt.value))
  return scaled ?? price
}

/**
 * Recognition loses commas, zeros before them and units ("3085 €/kWh" for "0,03085 €/kWh", "11,42" for "11,42 c€/kWh").
 * The digits are kept and the power of ten is that by which quantity and price give the amount; when none does, a price
 * that no energy has is no price.
 */
function placeComma(values: RowValues, row: ChargeRow): void {
  const { unitPrice, amountHt, quantity } = values
  if (unitPrice === null || values.priceUnit !== 'kwh' || unitPrice.value <= dearest) return
  if (!row.figures.some(({ token }) => isRecognised(token.cell))) {
    values.unitPrice = inEuros(unitPrice, values)
    return
  }
  const scaled = [1, 2, 3, 4, 5]
    .map((power) => Number((unitPrice.value / 10 ** power).toPrecision(10)))
    .find(
      (value) =>
        amountHt !== null &&
        quantity !== null &&
        Math.abs(amountHt.value) > 1 &&
        productMatches({ ...values, unitPrice: { ...unitPrice, value } }, amountHt.value),
    )
  const proofs = [unitPrice, quantity, amountHt].filter((field) => field !== null)
  values.unitPrice = scaled === undefined ? null : derivedField(scaled, 0.85, proofs)
}

/** The period in the title of the section. */
function periodOfSection({ sectionPeriod: token, category }: ChargeRow): RowValues['period'] {
  if (token === null || category === 'service') return null
  return fieldAt(token.value, 0.9, token.cell, token.start, token.end)
}

/** "Du" and "Au" in columns of their own: two dates in one row are a period. */
function periodOfDates(row: ChargeRow): RowValues['period'] {
  const dates = row.figures.filter((figure) => figure.token.kind === 'date')
  const [first, second] = dates
  if (dates.length === 1 && first?.token.kind === 'date' && row.category === 'service') {
    // A fee is of the day on which it was incurred.
    return read(first, { from: first.token.value, to: first.token.value }, 0.88, row)
  }
  if (dates.length !== 2 || first?.token.kind !== 'date' || second?.token.kind !== 'date') return null
  if (first.token.value > second.token.value) return null
  return {
    value: { from: first.token.value, to: second.token.value },
    confidence: 0.95,
    evidence: [first, second].map(({ token }) => evidenceAt(token.cell, token.start, token.end, row.quote)),
  }
}

/** Under heads that name the euro, amounts stand without it. */
function isPlainAmount(other: RowFigure, figure: RowFigure): boolean {
  if (other === figure || other.header?.type === 'unit_price') return false
  return other.token.kind === 'amount' || (other.token.kind === 'number' && other.header?.type === 'amount_ht')
}

function readPercent(figure: RowFigure, value: number, values: RowValues, row: ChargeRow): void {
  const isVat = vatRates.has(value) && figure.header?.type !== 'rate' && figure.header?.type !== 'unit_price'
  // "200 %": a rate of VAT that has lost its comma.
  const whole =
    value > 50 && isRecognised(figure.token.cell) ? [...vatRates].find((rate) => isDigitsOf(rate, value)) : undefined
  if (whole !== undefined && figure.header?.type === 'vat_rate') values.vatRate ??= read(figure, whole, 0.85, row)
  else if (isVat) values.vatRate ??= read(figure, value, figure.header?.type === 'vat_rate' ? 0.98 : 0.93, row)
  else if (value > 0.5 && value < 50) values.rate ??= read(figure, value, 0.95, row)
}

/** Recognition loses minus signs: a credited quantity at its price gives a credit. */
function placeSign(values: RowValues, row: ChargeRow): void {
  const { amountHt, quantity } = values
  if (amountHt === null || quantity === null || quantity.value >= 0 || amountHt.value <= 0) return
  if (row.figures.some(({ token }) => isRecognised(token.cell)) && productMatches(values, -amountHt.value))
    values.amountHt = derivedField(-amountHt.value, 0.85, [amountHt, quantity])
}

function isDigitsOf(rate: number, printed: number): boolean {
  return [10, 100].some((factor) => Math.abs(rate * factor - printed) < 1e-9)
}

interface Sorted {
  amounts: RowFigure[]
  prices: RowFigure[]
  quantities: RowFigure[]
}

function sortNumber(
  figure: RowFigure,
  token: { value: number; decimals: number },
  values: RowValues,
  row: ChargeRow,
  sorted: Sorted,
): void {
  const type = figure.header?.type
  if (type === 'vat_rate' && vatRates.has(token.value)) values.vatRate ??= read(figure, token.value, 0.95, row)
  else if (type === 'old_index' || type === 'new_index' || type === 'difference' || type === 'coefficient') return
  else if (type === 'unit_price' || token.decimals >= 4) sorted.prices.push(figure)
  else if ((type === 'quantity' || type === 'base' || type === 'volume') && token.decimals === 0)
    sorted.quantities.push(figure)
  else if (token.decimals === 2) sorted.amounts.push(figure)
  else if (token.decimals === 3) sorted.prices.push(figure)
}

function chooseQuantity(quantities: readonly RowFigure[], values: RowValues, row: ChargeRow): void {
  const explicit = (unit: string): RowFigure | undefined =>
    quantities.find(({ token }) => token.kind === 'quantity' && token.unit === unit)
  const wanted =
    row.category === 'subscription'
      ? (explicit('month') ?? explicit('day') ?? explicit('kva'))
      : (explicit('kwh') ??
        quantities.find(({ token, header }) => token.kind === 'number' && /kwh|conso/.test(header?.text ?? '')))
  const figure = wanted ?? quantities.find(({ token, header }) => token.kind === 'number' && header?.type !== 'volume')
  if (figure === undefined) return
  const { token } = figure
  if (token.kind === 'quantity') {
    values.quantity = read(figure, token.value, 0.96, row)
    values.quantityUnit = token.unit
  } else if (token.kind === 'number') {
    values.quantity = read(figure, token.value, 0.9, row)
    values.quantityUnit = row.category === 'subscription' ? null : 'kwh'
  }
}

function choosePrice(prices: readonly RowFigure[], values: RowValues, row: ChargeRow): void {
  const figure = prices.find(({ token }) => token.kind === 'unit_price') ?? prices[0]
  if (figure === undefined) return
  const { token, header } = figure
  if (token.kind === 'unit_price') {
    if (token.per === 'm3' || token.per === 'kva') return
    values.unitPrice = read(figure, token.value, 0.96, row)
    values.priceUnit = token.per
  } else if (token.kind === 'number' || token.kind === 'amount') {
    // "17,15 €" among prices in cents says itself that it is in euros.
    const scale =
      token.kind === 'amount'
        ? 1
        : /c€|\bce (?:ht)? ?\/|\bcts?\b|centime/.test(header?.text ?? '')
          ? 100
          : (header?.text ?? '').includes('mwh')
            ? 1000
            : 1
    values.unitPrice = read(figure, Number((token.value / scale).toPrecision(12)), 0.92, row)
    values.priceUnit = row.category === 'subscription' ? 'month' : 'kwh'
  }
}

function valueOf(figure: RowFigure): number {
  return figure.token.kind === 'period' || figure.token.kind === 'date' ? Number.NaN : figure.token.value
}

function chooseAmounts(amounts: readonly RowFigure[], values: RowValues, row: ChargeRow): void {
  const ttc = amounts.find((figure) => figure.header?.type === 'amount_ttc')
  const open = amounts.filter((figure) => figure !== ttc && figure.header?.type !== 'vat_amount')
  const typed = open.filter((figure) => figure.header?.type === 'amount_ht')
  const base =
    baseOfRate(open, values.rate?.value ?? null) ??
    open.find((figure) => figure.header?.type === 'base' && open.length > 1)
  const free = (typed.length > 0 ? typed : open).filter((figure) => figure !== base)
  if (base !== undefined) values.base = read(base, valueOf(base), 0.95, row)
  const product = free.find((figure) => productMatches(values, valueOf(figure)))
  const net = product ?? netOfPair(free, values.vatRate?.value ?? null) ?? free.at(-1)
  if (net !== undefined) {
    const confidence = product !== undefined ? 0.99 : typed.length > 0 ? 0.96 : free.length === 1 ? 0.92 : 0.8
    values.amountHt = read(net, valueOf(net), confidence, row)
  }
  if (ttc !== undefined) values.amountTtc = read(ttc, valueOf(ttc), 0.95, row)
}

/** Of the amounts, the one that the rate of the CTA applies to: rate x base is another of them. */
function baseOfRate(figures: readonly RowFigure[], rate: number | null): RowFigure | undefined {
  if (rate === null) return undefined
  return figures.find((base) =>
    figures.some((amount) => amount !== base && Math.abs((valueOf(base) * rate) / 100 - valueOf(amount)) < 0.011),
  )
}

/** Of two amounts of which the second is the first with VAT, the first. */
function netOfPair(figures: readonly RowFigure[], vatRate: number | null): RowFigure | undefined {
  const rates = vatRate === null ? [20, 5.5] : [vatRate]
  return figures.find((net) =>
    figures.some(
      (gross) =>
        gross !== net && rates.some((rate) => Math.abs(valueOf(net) * (1 + rate / 100) - valueOf(gross)) < 0.011),
    ),
  )
}

function checkProduct(values: RowValues): void {
  if (values.amountHt === null || !productMatches(values, values.amountHt.value)) return
  values.checked = true
  for (const key of ['quantity', 'unitPrice', 'amountHt'] as const) {
    const field = values[key]
    if (field !== null) values[key] = { ...field, confidence: 0.99 }
  }
}
