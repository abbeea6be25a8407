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

/** What invoices of other trades are labelled with beside those. */
const ofOtherTrades: Readonly<Record<string, string>> = {
  currency: 'Devise',
  'seller.siren': 'SIREN du fournisseur',
  'seller.vat_number': 'N° de TVA du fournisseur',
  'buyer.name': 'Nom du client',
  'taxes.rate': 'Taux de TVA',
  'taxes.base': 'Base HT de la TVA',
  'taxes.amount': 'Montant de cette TVA',
  'lines.quantity': 'Quantité de la ligne',
  'lines.unit_price': 'Prix unitaire de la ligne',
  'lines.amount': 'Montant de la ligne',
}

/** Fields that any invoice has: of an energy bill first, then of other invoices. */
const shared: Readonly<Record<string, string>> = {
  'invoice.number': 'numero_facture',
  'invoice.issue_date': 'date_facture',
  'totals.ht': 'montant_ht',
  'totals.vat': 'montant_tva',
  'totals.ttc': 'montant_ttc',
  'supplier.name': 'nom_fournisseur',
  number: 'numero_facture',
  issue_date: 'date_facture',
  total_excluding_tax: 'montant_ht',
  total_tax: 'montant_tva',
  total_including_tax: 'montant_ttc',
  'seller.name': 'nom_fournisseur',
  'seller.address': 'adresse_fournisseur',
  'seller.siret': 'siret_fournisseur',
  'lines.description': 'ligne_produit',
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
  return [...Object.entries(invoiceLabels), ...Object.entries(ofOtherTrades), ...energy].map(([name, hint]) => ({
    name,
    hint,
  }))
}
