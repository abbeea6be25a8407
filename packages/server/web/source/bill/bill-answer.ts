/** A value that was read; null where it was not. */
export type Read<Value> = { readonly value: Value; readonly confidence: number } | null

export interface Finding {
  readonly rule_id: string
  readonly severity: 1 | 2 | 3
  readonly title: string
  readonly message: string
  readonly basis: string
  readonly expected: string | null
  readonly observed: string | null
  readonly range_eur: readonly [number, number] | null
  readonly evidence: readonly { readonly page: number | null; readonly quote: string | null }[]
  readonly advice: string
  readonly letter: string
}

export interface MarketPosition {
  readonly energy: 'electricite' | 'gaz'
  readonly reference: string | null
  readonly reference_date: string | null
  readonly billed_eur_kwh: number | null
  readonly reference_eur_kwh: number | null
  readonly gap_percent: number | null
  readonly claimable: boolean
  readonly reason: string | null
}

export interface Savings {
  readonly claimable: boolean
  readonly low_eur_year: number | null
  readonly high_eur_year: number | null
  readonly reason: string | null
}

export interface Invoice {
  readonly supplier: { readonly name: Read<string>; readonly printed_name: Read<string> }
  readonly offer: { readonly name: Read<string> }
  readonly energies: readonly {
    readonly energy: Read<'electricite' | 'gaz'>
    readonly period: { readonly from: Read<string>; readonly to: Read<string> }
    readonly total_kwh: Read<number>
  }[]
  readonly totals: Readonly<
    Record<'ht' | 'vat' | 'ttc' | 'already_paid' | 'previous_balance' | 'net_to_pay', Read<number>>
  >
}

/** Relative to the page, clockwise from the top left. */
export type Corners = readonly (readonly [number, number])[]

export interface LocatedValue {
  readonly path: string
  readonly label: string
  readonly line: string | null
  readonly value: string
  readonly confidence: number
  readonly page: number
  readonly corners: Corners
}

export interface LocatedFinding {
  readonly rule_id: string
  readonly severity: 1 | 2 | 3
  readonly title: string
  readonly page: number
  readonly corners: Corners
}

export interface EvidenceOnPages {
  readonly pages: readonly {
    readonly number: number
    readonly width: number
    readonly height: number
    readonly jpeg_base64: string
  }[]
  readonly values: readonly LocatedValue[]
  readonly findings: readonly LocatedFinding[]
}

/** What the console reads of the result of `POST /v1/invoices`; docs/openapi.json describes the whole of it. */
export interface InvoiceAnswer {
  readonly non_anonymous_report_base64: string
  readonly anonymous_report_base64: string
  readonly highlights: readonly string[]
  readonly request_id: string
  readonly energy_type: 'electricite' | 'gaz' | 'dual' | null
  readonly overall_confidence: number
  readonly needs_review: boolean
  readonly warnings: readonly { readonly code: string; readonly message: string }[]
  readonly findings: readonly Finding[]
  readonly market_position: readonly MarketPosition[]
  readonly savings: Savings
  readonly invoice: Invoice
  readonly evidence?: EvidenceOnPages
}
