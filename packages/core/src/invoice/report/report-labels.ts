import { InvalidOptionError } from '../../errors/invalid-option-error.js'
import type { InvoiceReportView } from './invoice-report.js'

/** Titles, heads of tables and names of facts that a report may show: what `labels` can replace. Sentences stay French. */
export const reportLabels = [
  ...['RAPPORT D’ANALYSE', 'Votre facture d’énergie', 'Votre facture d’électricité', 'Votre facture de gaz'],
  ...['Votre facture d’électricité et de gaz', 'NET À PAYER', 'EN VOTRE FAVEUR', 'CE QUE NOUS AVONS TROUVÉ'],
  ...['FIABILITÉ DE LA LECTURE', 'À retenir', 'La facture en bref', 'Facture', 'Contrat', 'Titulaire', 'Électricité'],
  ...[
    'Gaz naturel',
    'Énergie',
    'Nature',
    'Numéro',
    'Émise le',
    'À payer avant',
    'Paiement',
    'Prochaine',
    'Fournisseur',
  ],
  ...['Raison sociale', 'Offre', 'Type d’offre', 'Fin de l’offre', 'Service client', 'Client', 'Compte', 'Du', 'Au'],
  ...['Consommation', 'Volume', 'Coefficient', 'Puissance', 'Option', 'Formule réseau', 'Annuelle (CAR)', 'PDL', 'PCE'],
  ...[
    'Compteur',
    'Communicant',
    'Nom',
    'Adresse',
    'Facturation',
    'Site',
    'De quoi se compose le montant',
    'Abonnement',
  ],
  ...['Électricité : consommation', 'Électricité : abonnement', 'Gaz : consommation', 'Gaz : abonnement', 'TVA'],
  ...['Accise sur l’électricité', 'Accise sur le gaz naturel', 'Contribution tarifaire d’acheminement (CTA)'],
  ...['Autres taxes et contributions', 'Services et frais', 'Prestations du gestionnaire de réseau', 'Remises'],
  ...['Total TTC de la facture', 'Déjà payé ou prélevé', 'Solde précédent', 'Net à payer', 'Solde en votre faveur'],
  ...['Votre consommation', 'Vos consommations', 'Mois relevé', 'Mois estimé', 'Poste', 'Ancien index', 'Nouvel index'],
  ...['Différence', 'Heures pleines', 'Heures creuses', 'Base', 'Gaz', 'Le prix du kWh et son repère', 'repère'],
  ...[
    'Les points à vérifier',
    'PRIORITAIRE',
    'À VÉRIFIER',
    'CONSEIL',
    'ATTENDU',
    'SUR LA FACTURE',
    'ÉCART',
    'ENJEU TTC',
  ],
  ...['Que faire', 'Fondement', 'Contrôle', 'Comparaison et économies', 'Économies possibles', 'Total TTC', 'Écart'],
  ...['Cette facture aux options du tarif réglementé', 'À savoir', 'Votre contrat, facture recalculée'],
  ...['Offres comparées', 'Écart par an', 'Modèle de réclamation écrite', 'Toutes les lignes de la facture', 'Libellé'],
  ...['Période', 'Quantité', 'Prix unitaire HT', 'Montant HT', 'CTA (acheminement)', 'Services, frais et remises'],
  ...['TVA et totaux', 'Total hors TVA', 'Total TVA', 'Les contrôles effectués', 'Sujet', 'Sans écart', 'Avec écart'],
  ...[
    'Non menés',
    'Contrôles non menés',
    'Fiabilité de la lecture',
    'Ce qui n’a pas pu être lu',
    'Non imprimé ou non lu',
  ],
  ...['Méthode et limites', 'Sources', 'Page', 'sur'],
] as const

export type ReportLabel = (typeof reportLabels)[number]

/** What stands in the place of French labels, by the label that it replaces. */
export type ReportLabels = Readonly<Partial<Record<ReportLabel, string>>>

/**
 * The same report with other labels. A text is replaced when all of it is the label, and never when it was taken from
 * the bill.
 *
 * @throws InvalidOptionError for a label that no report has
 */
export function relabelReport(view: InvoiceReportView, labels: ReportLabels): InvoiceReportView {
  const known = new Set<string>(reportLabels)
  for (const label of Object.keys(labels)) {
    if (!known.has(label))
      throw new InvalidOptionError({ option: 'labels', expected: 'un libellé de reportLabels', received: label })
  }
  const replaced = new Map(Object.entries(labels))
  return relabel(view, replaced) as InvoiceReportView
}

/** Texts of the bill, and codes that are never shown. */
const kept = new Set(['printed', 'text', 'publicText', 'audience', 'createdAt', 'tone', 'kind'])

function relabel(node: unknown, labels: ReadonlyMap<string, string>): unknown {
  if (typeof node === 'string') return labels.get(node) ?? node
  if (Array.isArray(node)) return node.map((item) => relabel(item, labels))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, kept.has(key) ? (value as unknown) : relabel(value, labels)]),
  )
}
