import { formatEuro, formatNumber, formatPercent, formatQuantity } from '../../../pdf/french-format.js'
import type {
  ConsumptionLine,
  EnergyInvoice,
  EnergySupply,
  ServiceLine,
  SubscriptionLine,
  TaxLine,
} from '../../energy-invoice.js'
import { bandNames, energyNames, serviceKinds, shortTaxNames } from '../french-terms.js'
import { formatPeriod } from '../periods.js'
import { isDoubtful, textOf, valueOf } from '../read-values.js'
import type { PrintedText } from '../view-text.js'

/** One line of the bill. */
export interface DetailRow {
  /** Our words, or the label of the bill as printed. */
  readonly label: string | PrintedText
  readonly period: string
  readonly quantity: string
  readonly unitPrice: string
  readonly amount: string
  readonly vat: string
  readonly kind: 'plain' | 'group' | 'total'
  /** Read with little confidence. */
  readonly isDoubtful: boolean
}

/** Every line of the bill. */
export interface DetailsView {
  readonly title: string
  readonly headers: readonly string[]
  readonly rows: readonly DetailRow[]
  readonly doubtNote: string | null
  readonly emptyNote: string | null
}

/** Lists the lines as the bill splits them. */
export function composeDetails(invoice: EnergyInvoice): DetailsView {
  const rows = [
    ...invoice.energies.flatMap((supply) => supplyRows(supply)),
    ...group('Services, frais et remises', invoice.services.map(serviceRow)),
    ...group('TVA et totaux', [...vatRows(invoice), ...totalRows(invoice)]),
  ]
  return {
    title: 'Toutes les lignes de la facture',
    headers: ['Libellé', 'Période', 'Quantité', 'Prix unitaire HT', 'Montant HT', 'TVA'],
    rows,
    doubtNote: rows.some(({ isDoubtful: doubtful }) => doubtful)
      ? '* Lecture incertaine : à comparer avec la facture.'
      : null,
    emptyNote: rows.length === 0 ? 'Aucune ligne de la facture n’a pu être lue.' : null,
  }
}

function supplyRows(supply: EnergySupply): DetailRow[] {
  const kind = valueOf(supply.energy)
  const isGas = kind === 'gaz'
  return group(kind === null ? 'Énergie' : energyNames[kind], [
    ...supply.subscription.map(subscriptionRow),
    ...supply.consumption.map((line) => consumptionRow(line, isGas)),
    ...supply.taxes.map(taxRow),
  ])
}

function subscriptionRow(line: SubscriptionLine): DetailRow {
  const price = valueOf(line.unit_price_ht)
  return {
    ...plain(line, 'Abonnement'),
    unitPrice: price === null ? '' : `${formatNumber(price, { least: 2, most: 4 })}\u00a0€/mois`,
    isDoubtful: isDoubtful([line.from, line.to, line.unit_price_ht, line.amount_ht, line.vat_rate]),
  }
}

function consumptionRow(line: ConsumptionLine, isGas: boolean): DetailRow {
  const [band, quantity, price] = [valueOf(line.band), valueOf(line.quantity_kwh), valueOf(line.unit_price_ht)]
  const isPlain = isGas || band === null || band === 'base' || band === 'autre'
  const label = isPlain ? 'Consommation' : bandNames[band]
  return {
    ...plain(line, label),
    quantity: quantity === null ? '' : formatQuantity(quantity, 'kWh'),
    unitPrice: price === null ? '' : `${formatNumber(price, { least: 4, most: 6 })}\u00a0€/kWh`,
    isDoubtful: isDoubtful([
      line.band,
      line.from,
      line.to,
      line.quantity_kwh,
      line.unit_price_ht,
      line.amount_ht,
      line.vat_rate,
    ]),
  }
}

function taxRow(line: TaxLine): DetailRow {
  const [code, base, rate] = [valueOf(line.code), valueOf(line.base), valueOf(line.rate)]
  const printed = textOf(line.label)
  const known = code === null || code === 'autre' ? null : shortTaxNames[code]
  return {
    ...plain(line, known ?? (printed === null ? shortTaxNames.autre : { printed })),
    quantity:
      base === null ? '' : formatQuantity(base, valueOf(line.base_unit) === 'EUR' ? '€' : 'kWh', { least: 0, most: 2 }),
    unitPrice: rate === null ? '' : taxRate(rate, valueOf(line.rate_unit)),
    isDoubtful: isDoubtful([line.code, line.base, line.rate, line.amount_ht, line.vat_rate]),
  }
}

function taxRate(rate: number, unit: '%' | 'EUR/MWh' | null): string {
  if (unit === '%') return formatPercent(rate, { least: 0, most: 4 })
  const text = formatNumber(rate, { least: 2, most: 4 })
  return unit === null ? text : `${text}\u00a0€/MWh`
}

function serviceRow(line: ServiceLine): DetailRow {
  const printed = textOf(line.label)
  const kind = valueOf(line.kind)
  return {
    ...plain(line, printed === null ? serviceKinds[kind ?? 'service'] : { printed }),
    isDoubtful: isDoubtful([line.label, line.amount_ht, line.vat_rate]),
  }
}

function vatRows({ vat }: EnergyInvoice): DetailRow[] {
  return vat.map(({ rate, base_ht: base, amount }) => {
    const [percent, taxed] = [valueOf(rate), valueOf(base)]
    return {
      ...row(percent === null ? 'TVA' : `TVA à ${formatPercent(percent)}`),
      quantity: taxed === null ? '' : formatEuro(taxed),
      unitPrice: percent === null ? '' : formatPercent(percent),
      amount: euro(valueOf(amount)),
      isDoubtful: isDoubtful([rate, base, amount]),
    }
  })
}

function totalRows({ totals }: EnergyInvoice): DetailRow[] {
  const rows = [
    ['Total hors TVA', totals.ht, 'plain'],
    ['Total TVA', totals.vat, 'plain'],
    ['Total TTC', totals.ttc, 'total'],
  ] as const
  return rows.flatMap(([label, leaf, kind]) =>
    leaf === null ? [] : [{ ...row(label), amount: euro(valueOf(leaf)), kind, isDoubtful: isDoubtful([leaf]) }],
  )
}

function plain(
  line: ConsumptionLine | SubscriptionLine | TaxLine | ServiceLine,
  label: string | PrintedText,
): DetailRow {
  const vat = valueOf(line.vat_rate)
  return {
    ...row(label),
    period: formatPeriod(line),
    amount: euro(valueOf(line.amount_ht)),
    vat: vat === null ? '' : formatPercent(vat),
  }
}

function row(label: string | PrintedText): DetailRow {
  return { label, period: '', quantity: '', unitPrice: '', amount: '', vat: '', kind: 'plain', isDoubtful: false }
}

function group(title: string, rows: readonly DetailRow[]): DetailRow[] {
  return rows.length === 0 ? [] : [{ ...row(title), kind: 'group' }, ...rows]
}

function euro(amount: number | null): string {
  return amount === null ? '' : formatEuro(amount)
}
