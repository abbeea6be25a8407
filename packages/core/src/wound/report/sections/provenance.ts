import { dateInFrance, formatLongDate, formatNumber } from '../../../pdf/french-format.js'
import type { AuditedImage, WoundAuditRecord } from '../../audit-record.js'
import { frenchSpaces } from '../french-spaces.js'

/** Who said what, asked how, on which picture. */
export interface ProvenanceView {
  readonly title: string
  readonly intro: string
  readonly rows: readonly (readonly [name: string, value: string])[]
}

export const modeNames = { documentation: 'Documentation', aide_decision: 'Aide à la décision' } as const

export function composeProvenance(audit: WoundAuditRecord): ProvenanceView {
  const { instructions, schema, sdk } = audit
  const told = ([name, value]: readonly [string, string | null]) =>
    value === null ? [] : [[name, frenchSpaces(value)] as const]
  const rows: readonly (readonly [string, string | null])[] = [
    ['Analyse', `${audit.id}, ${instantText(audit.horodatage)}`],
    ['Mode', modeText(audit)],
    ['Fournisseur', [audit.fournisseur, audit.hote].filter((part) => part !== null).join(', ')],
    ['Région, contrat', joined([audit.region_declaree, audit.contrat_declare])],
    ['Modèle', modelText(audit)],
    ['Requête', audit.requete_id],
    ['Instructions', `${instructions.version}, SHA-256 ${instructions.sha256}`],
    ['Schéma', `${schema.version}, SHA-256 ${schema.sha256}`],
    ['Logiciel', `${sdk.nom} ${sdk.version}`],
    ...audit.images.flatMap((image, index) => imageRows(image, audit.images.length > 1 ? ` ${String(index + 1)}` : '')),
  ]
  return {
    title: 'Provenance',
    intro: 'De quoi retrouver l’analyse dans le registre.',
    rows: rows.flatMap(told),
  }
}

/** `30 novembre 2026 à 13 h 05`, in France. */
export function instantText(iso: string): string {
  const instant = new Date(iso)
  const time = instant.toLocaleTimeString('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' })
  return `${formatLongDate(dateInFrance(instant))} à ${time.replace(':', '\u00a0h\u00a0')}`
}

export function modeText({ mode, destination_declaree: purpose }: WoundAuditRecord): string {
  if (mode === 'documentation') return `${modeNames.documentation} : ni stade, ni alerte tirée de la photo`
  return `${modeNames.aide_decision}, destination déclarée : « ${purpose ?? ''} »`
}

function modelText({ modele_demande: asked, modele_renvoye: answered, tentatives }: WoundAuditRecord): string {
  const named = asked === answered ? answered : `${answered} (demandé : ${asked})`
  return tentatives > 1 ? `${named}, ${String(tentatives)} réponses` : named
}

function joined(parts: readonly (string | null)[]): string | null {
  const told = parts.filter((part) => part !== null)
  return told.length === 0 ? null : told.join(', ')
}

function imageRows(image: AuditedImage, number: string): readonly (readonly [string, string])[] {
  const { avant, apres, metadonnees_retirees: removed } = image
  const size = (format: AuditedImage['avant']) =>
    `${format.format.toUpperCase()} de ${String(format.largeur)} × ${String(format.hauteur)} pixels, ${formatNumber(format.octets / 1000, { least: 0, most: 0 })}\u00a0ko`
  const without = removed.length === 0 ? 'aucune métadonnée' : `métadonnées retirées : ${removed.join(', ')}`
  return [
    [`Photo reçue${number}`, `${size(avant)} ; ${without} ; HMAC-SHA256 ${image.hmac_recue}`],
    [`Photo envoyée${number}`, `${size(apres)} ; HMAC-SHA256 ${image.hmac_envoyee}`],
  ]
}
