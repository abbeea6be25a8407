import type { DocumentCharge, ElectronicInvoice, Told, VatBreakdown } from '../electronic-invoice.js'
import { inCurrency } from '../in-currency.js'
import { dateTerm } from '../read-dates.js'
import { decimalTerm, textTerm } from '../read-terms.js'
import { childrenOf, elementAt, type XmlElement } from '../xml-element.js'
import { ciiDate } from './cii-line.js'

/** Amounts on the whole invoice (BG-22). The VAT may be told twice: in the currency of the invoice and of the accounts. */
export function ciiTotals(settlement: XmlElement, currency: string): ElectronicInvoice['totals'] {
  const sums =
    elementAt(settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation') ??
    elementAt(settlement, 'SpecifiedTradeSettlementMonetarySummation')
  const amount = (name: string, id: string): Told<number> =>
    decimalTerm(inCurrency(childrenOf(sums, name), currency), id)
  return {
    lines: amount('LineTotalAmount', 'BT-106'),
    allowances: amount('AllowanceTotalAmount', 'BT-107'),
    charges: amount('ChargeTotalAmount', 'BT-108'),
    withoutVat: amount('TaxBasisTotalAmount', 'BT-109'),
    vat: amount('TaxTotalAmount', 'BT-110'),
    withVat: amount('GrandTotalAmount', 'BT-112'),
    prepaid: amount('TotalPrepaidAmount', 'BT-113'),
    rounding: amount('RoundingAmount', 'BT-114'),
    due: amount('DuePayableAmount', 'BT-115'),
  }
}

/** VAT by rate (BG-23). */
export function ciiVat(settlement: XmlElement): VatBreakdown[] {
  return childrenOf(settlement, 'ApplicableTradeTax').map((tax) => ({
    rate: decimalTerm(elementAt(tax, 'RateApplicablePercent') ?? elementAt(tax, 'ApplicablePercent'), 'BT-119'),
    base: decimalTerm(elementAt(tax, 'BasisAmount'), 'BT-116'),
    amount: decimalTerm(elementAt(tax, 'CalculatedAmount'), 'BT-117'),
  }))
}

/** Allowances and charges on the whole invoice (BG-20, BG-21). */
export function ciiCharges(settlement: XmlElement): DocumentCharge[] {
  return childrenOf(settlement, 'SpecifiedTradeAllowanceCharge').map((one) => {
    const isCharge = elementAt(one, 'ChargeIndicator/Indicator')?.text.trim() === 'true'
    return {
      isCharge,
      reason: textTerm(elementAt(one, 'Reason'), isCharge ? 'BT-104' : 'BT-97'),
      amount: decimalTerm(elementAt(one, 'ActualAmount'), isCharge ? 'BT-99' : 'BT-92'),
      vatRate: decimalTerm(elementAt(one, 'CategoryTradeTax/RateApplicablePercent'), isCharge ? 'BT-103' : 'BT-96'),
    }
  })
}

/** The day on which payment is due; several instalments have no single one. */
export function ciiDueDate(settlement: XmlElement): Told<string> {
  const dates = childrenOf(settlement, 'SpecifiedTradePaymentTerms').flatMap(
    (terms) => dateTerm(ciiDate(elementAt(terms, 'DueDateDateTime')), 'BT-9') ?? [],
  )
  return new Set(dates.map(({ value }) => value)).size === 1 ? (dates[0] ?? null) : null
}
