import type { InvoiceAnswer } from '@constat/client'

export type Finding = InvoiceAnswer['findings'][number]
export type Invoice = InvoiceAnswer['invoice']
export type EvidenceOnPages = NonNullable<InvoiceAnswer['evidence']>
export type LocatedValue = EvidenceOnPages['values'][number]
/** Relative to the page, clockwise from the top left. */
export type Corners = LocatedValue['corners']
