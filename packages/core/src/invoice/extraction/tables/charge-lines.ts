import type {
  ConsumptionLine,
  EnergyKind,
  IsoDate,
  Read,
  ServiceLine,
  SubscriptionLine,
  TaxCode,
  TaxLine,
} from '../../energy-invoice.js'
import type { Field } from '../../field.js'
import type { ChargeRow } from './charge-row.js'
import { bandOf, kindOfService, serviceKindOf, taxCodeOf } from './charge-vocabulary.js'
import { evidenceAt } from '../values/evidence.js'
import { readRowValues, type RowValues } from './row-values.js'

/** A row with its typed figures. */
export interface ValuedRow {
  row: ChargeRow
  values: RowValues
}

/** Types the figures of every row once. */
export function valueRows(rows: readonly ChargeRow[]): readonly ValuedRow[] {
  return rows.map((row) => ({ row, values: readRowValues(row) }))
}

function labelField<T>(value: T, confidence: number, row: ChargeRow): Field<T> {
  return { value, confidence, evidence: [evidenceAt(row.labelCell, 0, row.labelCell.text.length, row.quote)] }
}

function period({ values }: ValuedRow): { from: Read<IsoDate>; to: Read<IsoDate> } {
  const found = values.period
  return {
    from: found === null ? null : { ...found, value: found.value.from },
    to: found === null ? null : { ...found, value: found.value.to },
  }
}

function scaled(field: Field<number> | null, factor: number): Field<number> | null {
  return field === null ? null : { ...field, value: Number((field.value * factor).toPrecision(10)) }
}

/** Keeps one of the rows that say the same: the fullest; a repeated period is kept when band or amount differ. */
function distinct(rows: readonly ValuedRow[], key: (row: ValuedRow) => string): ValuedRow[] {
  const kept = new Map<string, ValuedRow>()
  for (const row of rows) {
    const known = kept.get(key(row))
    if (known === undefined || fullness(row) > fullness(known)) kept.set(key(row), row)
  }
  return [...kept.values()].sort((a, b) => a.row.order - b.row.order || a.row.top - b.row.top)
}

function fullness({ values }: ValuedRow): number {
  return [values.period, values.quantity, values.unitPrice, values.amountHt, values.vatRate].filter(
    (one) => one !== null,
  ).length
}

function hasDetail({ row, values }: ValuedRow): boolean {
  const ownPeriod =
    values.period !== null && row.figures.some(({ token }) => token.kind === 'period' || token.kind === 'date')
  return values.unitPrice !== null || ownPeriod
}

/** Lines of energy: rows with a unit price when there are some, else the rows with a quantity. */
export function consumptionLines(rows: readonly ValuedRow[], energy: EnergyKind): readonly ConsumptionLine[] {
  const ofEnergy = rows.filter(({ row }) => row.category === 'consumption')
  const priced = ofEnergy.filter(
    ({ values }) =>
      values.unitPrice !== null && values.priceUnit === 'kwh' && (values.quantity !== null || values.amountHt !== null),
  )
  const counted = ofEnergy.filter(
    ({ values }) => values.quantityUnit === 'kwh' && values.amountHt !== null && values.period !== null,
  )
  const lines = distinct(priced.length > 0 ? priced : counted, ({ row, values }) =>
    [
      bandOf(row.label, row.colour ?? ''),
      values.period?.value.from,
      values.quantity?.value,
      values.amountHt?.value,
    ].join('|'),
  )
  return lines.map((line) => {
    const band =
      energy === 'gaz'
        ? ('gaz' as const)
        : (bandOf(line.row.label, line.row.colour ?? '') ?? bandOf(line.row.quote.toLowerCase()) ?? 'base')
    return {
      band: labelField(band, energy === 'gaz' || bandOf(line.row.label) !== null ? 0.96 : 0.8, line.row),
      ...period(line),
      quantity_kwh: line.values.quantity,
      unit_price_ht: line.values.unitPrice,
      amount_ht: line.values.amountHt,
      vat_rate: line.values.vatRate,
    }
  })
}

/** Lines of subscription, with prices brought to EUR per month. */
export function subscriptionLines(rows: readonly ValuedRow[]): readonly SubscriptionLine[] {
  const all = rows.filter(({ row, values }) => row.category === 'subscription' && values.amountHt !== null)
  const detailed = all.filter(hasDetail)
  const lines = distinct(detailed.length > 0 ? detailed : all.slice(0, 1), ({ values }) =>
    [values.period?.value.from, values.amountHt?.value].join('|'),
  )
  return lines.map((line) => ({
    ...period(line),
    unit_price_ht: monthly(line.values),
    amount_ht: line.values.amountHt,
    vat_rate: line.values.vatRate,
  }))
}

function monthly(values: RowValues): Field<number> | null {
  if (values.priceUnit === 'month') return values.unitPrice
  return values.priceUnit === 'year' ? scaled(values.unitPrice, 1 / 12) : null
}

/** Lines of taxes and contributions. */
export function taxLines(rows: readonly ValuedRow[], energy: EnergyKind): readonly TaxLine[] {
  const taxes = rows.filter(
    ({ row, values }) =>
      row.category === 'tax' && (values.amountHt !== null || (values.isAmountLost && values.period !== null)),
  )
  const codeOf = ({ row }: ValuedRow): string => taxCodeOf(row.label, energy) ?? ''
  const isDetailed = (line: ValuedRow): boolean =>
    hasDetail(line) || line.values.rate !== null || line.values.quantity !== null
  const detailedCodes = new Set(taxes.filter(isDetailed).map(codeOf))
  // A summary repeats a tax without its period or base: the detailed rows of that tax stand for it.
  const kept = taxes.filter((line) => isDetailed(line) || !detailedCodes.has(codeOf(line)))
  const lines = distinct(kept, (line) =>
    [
      codeOf(line),
      line.values.period?.value.from,
      line.values.amountHt?.value,
      isDetailed(line) ? line.row.order : '',
    ].join('|'),
  )
  return lines.flatMap((line) => {
    const code = taxCodeOf(line.row.label, energy)
    return code === null ? [] : [taxLine(line, code)]
  })
}

function taxLine(line: ValuedRow, code: TaxCode): TaxLine {
  const { values, row } = line
  const perKwh = values.unitPrice !== null && values.priceUnit === 'kwh'
  const rate = perKwh ? scaled(values.unitPrice, 1000) : values.rate
  const byQuantity = code !== 'cta' && values.quantity !== null
  const base = byQuantity ? values.quantity : values.base
  return {
    code: labelField(code, 0.97, row),
    label: labelField(row.labelCell.text, 0.95, row),
    ...period(line),
    base,
    base_unit: base === null ? null : { ...base, value: byQuantity ? 'kWh' : 'EUR' },
    rate,
    rate_unit: rate === null ? unitOfRate(code, row) : { ...rate, value: perKwh ? 'EUR/MWh' : '%' },
    amount_ht: values.amountHt,
    vat_rate: values.vatRate,
  }
}

/** The rate of the CTA is a percentage by law, also where a bill does not print it. */
function unitOfRate(code: TaxCode, row: ChargeRow): Field<'%'> | null {
  return code === 'cta' ? { ...labelField('%' as const, 0.9, row) } : null
}

/** A longer text beside an amount is an advertisement. */
const longestServiceLabel = 110
const generic =
  /^(?:total )?(?:vos |mes |autres )?(?:services?|options?|prestations?|remises?)(?:(?:,| et| &| ou)? (?:services?|options?|prestations?|remises?|techniques?|ponctuell?es?|complementaires?|liees?|diverse?s?))*(?: \(?ht\)?)?$/
const trailing =
  /\s*[–—-]?\s*(?:\(?(?:du|le|au|en date du|periode du)\s)?\d{1,2}[/.](?:\d{1,2})[/.\d\s–—-].*$|\s*[–—-]?\s*(?:du|le) \d{1,2}(?:er)? [a-zéû]+ .*$/i

/** A name in its column, with an amount in another. */
function isTabled(row: ChargeRow): boolean {
  return (
    row.label.length <= longestServiceLabel &&
    !row.label.trim().endsWith('.') &&
    !generic.test(row.label.trim()) &&
    !/cheque energie|a partir de|jusqu'a|non souscrit|@|(?:\d[ .]?){9,}/.test(row.label) &&
    // What names the network operator is its telephone, unless the operator did it.
    (!/enedis|grdf/.test(row.label) || serviceKindOf(row.label) === 'prestation_reseau') &&
    row.figures.some((figure) => figure.token.cell !== row.labelCell && isMoney(figure.token.kind))
  )
}

/** "• Mise en service (Enedis, le 1er juin 2026) : 12,50 €." as an item of a list in a letter. */
const listed = /^[•·*-]\s?([^:(]{4,60}?)(?: \([^)]{2,50}\))? ?: ?-?\s?[\d .]+,\d{2} ?€[.;,]?$/

function isListed(row: ChargeRow): boolean {
  return listed.test(row.label) && serviceKindOf(row.label) !== null
}

function serviceLabel({ label, labelCell: { text } }: ChargeRow): string {
  const name = listed.exec(label)?.[1]
  if (name !== undefined) return text.slice(label.indexOf(name), label.indexOf(name) + name.length).trim()
  return text.replace(trailing, '').trim() || text
}

/** Services, fees and discounts: rows of their section, or named by their label, with an amount of their own. */
export function serviceLines(rows: readonly ValuedRow[]): readonly ServiceLine[] {
  const lines = rows.filter(
    ({ row, values }) => row.category === 'service' && values.amountHt !== null && (isListed(row) || isTabled(row)),
  )
  return distinct(lines, ({ row, values }) => `${row.label.slice(0, 24)}|${values.amountHt?.value ?? ''}`).map(
    (line) => {
      return {
        label: labelField(serviceLabel(line.row), 0.92, line.row),
        kind: labelField(kindOfService(line.row.label, line.values.amountHt?.value), 0.8, line.row),
        ...period(line),
        amount_ht: line.values.amountHt,
        vat_rate: line.values.vatRate,
      }
    },
  )
}

function isMoney(kind: string): boolean {
  return kind === 'amount' || kind === 'number'
}
