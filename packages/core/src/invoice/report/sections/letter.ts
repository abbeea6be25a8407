import { formatLongDate } from '../../../pdf/french-format.js'
import type { Finding } from '../../audit/audit-result.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import { textOf } from '../read-values.js'
import type { IdentifyingText } from '../view-text.js'

/** A written claim, ready to be copied. */
export interface LetterView {
  readonly title: string
  readonly intro: string
  readonly subject: IdentifyingText
  readonly paragraphs: readonly string[]
}

/**
 * The claim that follows from the findings, or null when none weighs enough for one. A finding whose paragraph is empty is
 * an observation (a price above the market, an option that suits badly): nothing that a supplier must rectify.
 */
export function composeLetter(invoice: EnergyInvoice, findings: readonly Finding[]): LetterView | null {
  const claims = new Set(
    findings
      .filter(({ severity }) => severity >= 2)
      .map(({ letter }) => letter.trim())
      .filter((paragraph) => paragraph !== ''),
  )
  if (claims.size === 0) return null
  return {
    title: 'Modèle de réclamation écrite',
    intro: 'À adresser au service client du fournisseur, avec une copie de la facture.',
    subject: subject(invoice),
    paragraphs: [
      'Madame, Monsieur,',
      claims.size === 1
        ? 'En vérifiant la facture citée en objet, je relève le point suivant.'
        : 'En vérifiant la facture citée en objet, je relève les points suivants.',
      ...claims,
      'Je vous remercie de bien vouloir vérifier ces éléments, de m’adresser une réponse écrite et, le cas échéant, une facture rectifiée.',
      'Sans réponse satisfaisante dans un délai de deux mois, je pourrai saisir gratuitement le médiateur national de l’énergie (article L. 122-1 du code de l’énergie).',
      'Veuillez agréer, Madame, Monsieur, mes salutations distinguées.',
    ],
  }
}

function subject({ invoice, customer }: EnergyInvoice): IdentifyingText {
  const issued = textOf(invoice.issue_date)
  const dated = issued === null ? '' : ` du ${formatLongDate(issued)}`
  const number = textOf(invoice.number)
  const contract = textOf(customer.contract_reference)
  const client = textOf(customer.client_reference)
  const references = [
    `Objet : réclamation concernant la facture${number === null ? '' : ` n°\u00a0${number}`}${dated}`,
    ...(contract === null ? [] : [`contrat ${contract}`]),
    ...(client === null ? [] : [`référence client ${client}`]),
  ]
  return { text: references.join(', '), publicText: `Objet : réclamation concernant la facture${dated}` }
}
