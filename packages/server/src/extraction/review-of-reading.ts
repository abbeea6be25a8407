import type { Field } from '@constat/core'
import type { ReviewToOpen } from '../reviews/reviews.js'
import type { ReviewChoice, ReviewField, ReviewFieldType } from '../reviews/review.js'
import { placeOf } from './extracted-fields.js'
import type { InvoiceReading } from './invoice-reading.js'

interface Leaf {
  readonly path: string
  readonly label: string
  readonly type: ReviewFieldType
  readonly field: Field<string | number> | null
  readonly line?: string
  readonly unit?: string | null
  readonly choices?: readonly ReviewChoice[]
}

const kinds: readonly ReviewChoice[] = [
  { value: 'facture', label: 'Facture' },
  { value: 'avoir', label: 'Avoir' },
  { value: 'recu', label: 'Ticket ou reçu' },
]

/** What a person is to look at: each value of the invoice, those that were not read as well. */
export function reviewOfReading(reading: InvoiceReading): Omit<ReviewToOpen, 'keyId' | 'files'> {
  const { pages, overall_confidence: overallConfidence, warnings } = reading
  const percent = Math.round(overallConfidence * 100)
  return {
    kind: 'invoice',
    pages: pages.map(({ number, widthPt, heightPt }) => ({ number, widthPt, heightPt })),
    fields: leavesOf(reading).map((leaf) => reviewField(leaf, pages)),
    overallConfidence,
    reasons: [
      `Confiance globale de ${percent} %, sous le seuil de relecture.`,
      ...warnings.map(({ message }) => message),
    ],
  }
}

function leavesOf({ invoice }: InvoiceReading): Leaf[] {
  const { seller, buyer, lines, taxes } = invoice
  const unit = invoice.currency?.value ?? null
  return [
    {
      path: 'kind',
      label: 'Nature du document',
      type: 'text',
      field: invoice.kind,
      choices: kinds,
    },
    { path: 'number', label: 'Numéro de facture', type: 'text', field: invoice.number },
    { path: 'issue_date', label: 'Date de facture', type: 'date', field: invoice.issue_date },
    { path: 'currency', label: 'Devise', type: 'text', field: invoice.currency },
    { path: 'seller.name', label: 'Nom du fournisseur', type: 'text', field: seller.name },
    { path: 'seller.address', label: 'Adresse du fournisseur', type: 'text', field: seller.address },
    { path: 'seller.siret', label: 'SIRET du fournisseur', type: 'text', field: seller.siret },
    { path: 'seller.siren', label: 'SIREN du fournisseur', type: 'text', field: seller.siren },
    { path: 'seller.vat_number', label: 'Numéro de TVA du fournisseur', type: 'text', field: seller.vat_number },
    { path: 'buyer.name', label: 'Nom du client', type: 'text', field: buyer.name },
    { path: 'total_excluding_tax', label: 'Montant HT', unit, type: 'number', field: invoice.total_excluding_tax },
    { path: 'total_tax', label: 'Montant de TVA', unit, type: 'number', field: invoice.total_tax },
    { path: 'total_including_tax', label: 'Montant TTC', unit, type: 'number', field: invoice.total_including_tax },
    ...taxes.flatMap((tax, index): Leaf[] => {
      const [path, line] = [`taxes[${index}]`, `TVA ${index + 1}`]
      return [
        { path: `${path}.rate`, label: 'Taux', unit: '%', type: 'number', field: tax.rate, line },
        { path: `${path}.base`, label: 'Base HT', unit, type: 'number', field: tax.base, line },
        { path: `${path}.amount`, label: 'Montant', unit, type: 'number', field: tax.amount, line },
      ]
    }),
    ...lines.flatMap((sold, index): Leaf[] => {
      const [path, line] = [`lines[${index}]`, `Ligne ${index + 1}`]
      return [
        { path: `${path}.description`, label: 'Désignation', type: 'text', field: sold.description, line },
        { path: `${path}.quantity`, label: 'Quantité', type: 'number', field: sold.quantity, line },
        { path: `${path}.unit_price`, label: 'Prix unitaire', unit, type: 'number', field: sold.unit_price, line },
        { path: `${path}.amount`, label: 'Montant', unit, type: 'number', field: sold.amount, line },
      ]
    }),
  ]
}

function reviewField(leaf: Leaf, pages: InvoiceReading['pages']): ReviewField {
  const { path, label, type, field, unit = null, line = null, choices = null } = leaf
  return {
    ...{ path, label, type, unit, line, choices },
    value: field?.value ?? null,
    confidence: field?.confidence ?? null,
    evidence: (field?.evidence ?? []).map((one) => ({
      page: one.page,
      box: placeOf([one], pages)?.box ?? null,
      quote: one.quote,
    })),
  }
}
