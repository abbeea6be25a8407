const uncefact = 'urn:un:unece:uncefact:data:standard:'

/** What a test may change in a small valid Cross Industry Invoice; each part is raw XML. */
export interface CiiParts {
  number: string
  issueDate: string
  lines: string
  settlement: string
  grandTotal: string
  currency: string
}

/** A small valid Cross Industry Invoice. */
export function composeCii(changes: Partial<CiiParts> = {}): string {
  const parts: CiiParts = {
    number: 'F-1',
    issueDate: '<udt:DateTimeString format="102">20250310</udt:DateTimeString>',
    lines: '',
    settlement: '',
    grandTotal: '<ram:GrandTotalAmount>12.00</ram:GrandTotalAmount>',
    currency: 'EUR',
    ...changes,
  }
  return `<rsm:CrossIndustryInvoice xmlns:rsm="${uncefact}CrossIndustryInvoice:100"
    xmlns:ram="${uncefact}ReusableAggregateBusinessInformationEntity:100" xmlns:udt="${uncefact}UnqualifiedDataType:100">
    <rsm:ExchangedDocument><ram:ID>${parts.number}</ram:ID><ram:TypeCode>380</ram:TypeCode>
      <ram:IssueDateTime>${parts.issueDate}</ram:IssueDateTime></rsm:ExchangedDocument>
    <rsm:SupplyChainTradeTransaction>${parts.lines}
      <ram:ApplicableHeaderTradeAgreement>
        <ram:SellerTradeParty><ram:Name>Vendeur</ram:Name></ram:SellerTradeParty>
        <ram:BuyerTradeParty><ram:Name>Acheteur</ram:Name></ram:BuyerTradeParty>
      </ram:ApplicableHeaderTradeAgreement>
      <ram:ApplicableHeaderTradeDelivery/>
      <ram:ApplicableHeaderTradeSettlement>
        <ram:InvoiceCurrencyCode>${parts.currency}</ram:InvoiceCurrencyCode>${parts.settlement}
        <ram:SpecifiedTradeSettlementHeaderMonetarySummation>${parts.grandTotal}
        </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
      </ram:ApplicableHeaderTradeSettlement>
    </rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>`
}

/** UTF-8 bytes. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
