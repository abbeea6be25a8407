import { fieldLabels } from '@constat/core'
import type { ReviewField } from '../review.js'

/** The names that invoices of any trade are labelled with, and their French words. */
const invoiceLabels: Readonly<Record<string, string>> = {
  numero_facture: 'Numéro de facture',
  date_facture: 'Date de la facture',
  montant_ht: 'Montant HT',
  montant_tva: 'Montant de la TVA',
  montant_ttc: 'Montant TTC',
  nom_fournisseur: 'Nom du fournisseur',
  adresse_fournisseur: 'Adresse du fournisseur',
  siret_fournisseur: 'SIRET du fournisseur',
  ligne_produit: 'Ligne de produit',
}

/** Fields of an energy bill that any invoice has. */
const shared: Readonly<Record<string, string>> = {
  'invoice.number': 'numero_facture',
  'invoice.issue_date': 'date_facture',
  'totals.ht': 'montant_ht',
  'totals.vat': 'montant_tva',
  'totals.ttc': 'montant_ttc',
  'supplier.name': 'nom_fournisseur',
}

/** What a field is labelled with in Label Studio: fields of several lines share one label. */
export function labelOf({ path }: Pick<ReviewField, 'path'>): string {
  const name = path.replace(/\[\d+\]/g, '')
  return shared[name] ?? name
}

export interface StudioLabel {
  readonly name: string
  /** French. */
  readonly hint: string
}

/** Every label that a task may carry, those of invoices of any trade first. */
export function studioLabels(): StudioLabel[] {
  const energy = Object.entries(fieldLabels).filter(([path]) => shared[path] === undefined)
  return [...Object.entries(invoiceLabels), ...energy].map(([name, hint]) => ({ name, hint }))
}
