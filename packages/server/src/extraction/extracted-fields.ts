import type { Box, Field, Invoice, PageGeometry } from '@constat/core'
import { boxAsSent } from '../evidence/box-as-sent.js'

/** The labels of the extraction service before this one, in its order. */
export const invoiceLabels = [
  'numero_facture',
  'date_facture',
  'montant_ht',
  'montant_tva',
  'montant_ttc',
  'nom_fournisseur',
  'adresse_fournisseur',
  'siret_fournisseur',
  'ligne_produit',
] as const
export type InvoiceLabel = (typeof invoiceLabels)[number]

/** One value as that service gave it: a text with its place. */
export interface ExtractedField {
  readonly label: InvoiceLabel
  readonly value: string
  /** 0..1 */
  readonly confidence: number
  /** Relative to the page as it was sent, 0..1; null where the value has no place, as one of an electronic file. */
  readonly bbox: Box | null
  /** From 1; null with `bbox`. */
  readonly page: number | null
}

/**
 * What was read of an invoice under the labels of the service before this one, in their order: only what was read, and
 * one `ligne_produit` for each line that has a description. Dates are `YYYY-MM-DD`, amounts `1234.50`, a SIRET 14 digits.
 */
export function extractedFields(invoice: Invoice, pages: readonly PageGeometry[]): ExtractedField[] {
  const { number, issue_date, seller, total_excluding_tax, total_tax, total_including_tax, lines } = invoice
  const text = (label: InvoiceLabel, field: Field<string> | null) => fieldOf(label, field, pages, (value) => value)
  const amount = (label: InvoiceLabel, field: Field<number> | null) => fieldOf(label, field, pages, amountText)
  return [
    ...text('numero_facture', number),
    ...text('date_facture', issue_date),
    ...amount('montant_ht', total_excluding_tax),
    ...amount('montant_tva', total_tax),
    ...amount('montant_ttc', total_including_tax),
    ...text('nom_fournisseur', seller.name),
    ...text('adresse_fournisseur', seller.address),
    ...text('siret_fournisseur', seller.siret),
    ...lines.flatMap(({ description }) => text('ligne_produit', description)),
  ]
}

function fieldOf<Value>(
  label: InvoiceLabel,
  field: Field<Value> | null,
  pages: readonly PageGeometry[],
  textOf: (value: Value) => string,
): ExtractedField[] {
  if (field === null) return []
  const { value, confidence, evidence } = field
  const place = placeOf(evidence, pages)
  const shown = { value: textOf(value), confidence: Math.round(confidence * 10_000) / 10_000 }
  return [{ label, ...shown, bbox: place?.box ?? null, page: place?.page ?? null }]
}

/** Two decimals, as an amount is written; more only where the invoice has more. */
function amountText(amount: number): string {
  const cents = amount.toFixed(2)
  return Math.abs(Number(cents) - amount) < 1e-9 ? cents : String(amount)
}

/** The first place of a value, on the page as it was sent: a photograph was straightened to be read. */
export function placeOf(
  evidence: Field<unknown>['evidence'],
  pages: readonly PageGeometry[],
): { page: number; box: Box } | null {
  for (const { page, box } of evidence) {
    if (page === null || box === null) continue
    return {
      page,
      box: boxAsSent(
        box,
        pages.find(({ number }) => number === page),
      ),
    }
  }
  return null
}
