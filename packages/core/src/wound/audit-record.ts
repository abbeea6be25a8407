import { createHash, createHmac } from 'node:crypto'
import packageJson from '../../package.json' with { type: 'json' }
import { InvalidOptionError } from '../errors/invalid-option-error.js'
import { toModelSchema } from '../models/to-model-schema.js'
import type { WoundMeasure } from './measure/wound-measure.js'
import { modelObservationSchema, observationName, observationVersion } from './observation.js'
import type { CheckedMode, WoundMode } from './wound-mode.js'
import type { WoundWarning } from './wound-warning.js'

/** One picture, as it came and as it went out. */
export interface AuditedImage {
  /** HMAC-SHA256 under the tenant's key, in hex: a bare hash of a photograph can be tried out by whoever has it. */
  hmac_recue: string
  hmac_envoyee: string
  avant: AuditedFormat
  apres: AuditedFormat
  /** Kinds of metadata that were removed, such as `EXIF`, `GPS`. */
  metadonnees_retirees: readonly string[]
}

export interface AuditedFormat {
  format: string
  largeur: number
  hauteur: number
  octets: number
}

/** A value that a person changed: the raw material of surveillance after release. */
export interface AuditedDifference {
  chemin: string
  ia: unknown
  soignant: unknown
}

/** Everything that is kept of one assessment; no name of a file, no text of a person, no picture, no key. */
export interface WoundAuditRecord {
  id: string
  /** ISO 8601, UTC. */
  horodatage: string
  sdk: { nom: string; version: string }
  mode: WoundMode
  /** What the integrator declares the system to be for; null in the mode `documentation`. */
  destination_declaree: string | null
  /** Who was asked; of several behind a fallback, the one that answered. */
  fournisseur: string
  /** The host that was asked, or else the one that the integrator declares. */
  hote: string | null
  region_declaree: string | null
  contrat_declare: string | null
  modele_demande: string
  modele_renvoye: string
  /** The model that was to be asked first, when another one answered in its place. */
  bascule_depuis: { fournisseur: string; modele: string } | null
  /** True when nobody was asked: the answer was kept from the same question. */
  depuis_cache: boolean
  requete_id: string | null
  system_fingerprint: string | null
  instructions: { version: string; sha256: string }
  schema: { version: string; sha256: string }
  parametres: Readonly<Record<string, string | number | boolean | null>>
  images: readonly AuditedImage[]
  /** What a measuring tool gave, with its stated error and its reference; null without one. */
  mesure: WoundMeasure | null
  /** Whose dimensions count in the result. */
  mesure_retenue: 'soignant' | 'mesure' | 'image' | null
  jetons: { entree: number | null; sortie: number | null; cache: number | null }
  /** Null when no price is known; never 0 by ignorance. */
  cout: { montant: number; devise: string; date_tarif: string } | null
  latence_ms: number
  tentatives: number
  finish_reason: string
  /** How the shape was asked for; null when it is not known. */
  niveau_sortie: 'json_schema' | 'json_object' | 'texte' | null
  /** Codes and places only: a message may quote. */
  avertissements: readonly { code: string; chemin: string }[]
  /** Encrypted by the caller, on request only. */
  reponse_brute_chiffree: string | null
  /** Pseudonym of whoever asked. */
  acteur: string | null
  decision: {
    statut: 'valide' | 'corrige' | 'rejete'
    par: string | null
    le: string | null
    differences: readonly AuditedDifference[]
  } | null
}

/** One picture as bytes, before and after it was prepared. */
export interface ImageToAudit {
  received: Uint8Array
  sent: Uint8Array
  avant: Omit<AuditedFormat, 'octets'>
  apres: Omit<AuditedFormat, 'octets'>
  metadonnees_retirees: readonly string[]
}

/** Everything that an audit record is built from. */
export interface AuditFacts extends Omit<
  WoundAuditRecord,
  'sdk' | 'images' | 'avertissements' | 'schema' | 'destination_declaree' | 'mode'
> {
  images: readonly ImageToAudit[]
  warnings: readonly WoundWarning[]
  mode: CheckedMode
}

/**
 * The audit record of one assessment. Pictures leave only their HMAC-SHA256 under the tenant's key; warnings leave
 * their code and place, never their sentence.
 *
 * @param tenantKey secret of the tenant, at least 16 bytes
 * @throws InvalidOptionError when the key is too short to keep anybody from trying pictures out
 */
export function buildAuditRecord(facts: AuditFacts, tenantKey: Uint8Array): WoundAuditRecord {
  if (tenantKey.byteLength < 16) {
    throw new InvalidOptionError({
      option: 'tenantKey',
      expected: 'une clé d’au moins 16 octets',
      received: `${tenantKey.byteLength} octets`,
    })
  }
  const { images, warnings, mode, ...rest } = facts
  const hmac = (bytes: Uint8Array): string => createHmac('sha256', tenantKey).update(bytes).digest('hex')
  return {
    ...rest,
    sdk: { nom: packageJson.name, version: packageJson.version },
    mode: mode.mode,
    destination_declaree: mode.destination,
    schema: { version: observationVersion, sha256: observationSchemaHash() },
    images: images.map(({ received, sent, avant, apres, metadonnees_retirees }) => ({
      hmac_recue: hmac(received),
      hmac_envoyee: hmac(sent),
      avant: { ...avant, octets: received.byteLength },
      apres: { ...apres, octets: sent.byteLength },
      metadonnees_retirees,
    })),
    avertissements: warnings.map(({ code, chemin }) => ({ code, chemin })),
  }
}

/** SHA-256, in hex, of the schema as it is sent to a model. */
export function observationSchemaHash(): string {
  const { json } = toModelSchema(observationName, modelObservationSchema)
  return createHash('sha256').update(JSON.stringify(json)).digest('hex')
}
