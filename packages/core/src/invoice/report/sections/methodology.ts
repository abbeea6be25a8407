import { formatDate } from '../../../pdf/french-format.js'
import type { InvoiceAudit } from '../../audit/audit-result.js'
import type { IdentifyingText } from '../view-text.js'

/** How the report was made and what it cannot do. */
export interface MethodologyView {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly reference: string
  readonly sourcesTitle: string
  readonly sources: readonly string[]
  readonly fingerprint: IdentifyingText | null
}

/** States the method, the date of the reference data, the sources and the limits. */
export function composeMethodology(audit: InvoiceAudit, sha256: string | null): MethodologyView {
  return {
    title: 'Méthode et limites',
    paragraphs: [
      'Chaque valeur vient d’un endroit précis de la facture. Une valeur absente ou illisible est laissée vide : elle n’est ni devinée, ni remplacée.',
      'Les contrôles refont les calculs de la facture, puis comparent taux et prix aux barèmes publics en vigueur aux dates facturées ; un contrôle auquel il manque un élément se tait.',
      'Ce rapport constate des écarts à vérifier ; il ne préjuge ni de leur cause ni des responsabilités et ne remplace pas un conseil juridique. En cas de désaccord : réclamation écrite au fournisseur, puis médiateur national de l’énergie (energie-mediateur.fr). Comparateur public des offres : comparateur.energie-info.fr.',
    ],
    reference:
      audit.reference_date === null
        ? 'Référentiel : aucun barème daté n’a servi à ce rapport.'
        : `Référentiel au ${formatDate(audit.reference_date)}.`,
    sourcesTitle: 'Sources',
    sources: sourcesOf(audit),
    fingerprint:
      sha256 === null ? null : { text: `Empreinte SHA-256 du document analysé\u00a0: ${sha256}`, publicText: null },
  }
}

function sourcesOf({ market_position: positions }: InvoiceAudit): string[] {
  const references = positions.flatMap(({ reference, reference_date: date }) =>
    reference === null ? [] : [`${reference}${date === null ? '' : ` (${formatDate(date)})`}`],
  )
  const general = [
    'Arrêté du 18 avril 2012 relatif aux factures de fourniture d’électricité ou de gaz naturel',
    'Code des impositions sur les biens et services (accises) et code général des impôts (TVA)',
    'Délibérations de la Commission de régulation de l’énergie (tarifs, acheminement)',
  ]
  return [...general, ...new Set(references)]
}
