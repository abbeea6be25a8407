import { z } from 'zod'
import { list } from './list.js'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const format = z.object({ format: z.string(), largeur: z.int(), hauteur: z.int(), octets: z.int() })
const tokens = z.int().nullable()
const decision = z.object({
  statut: z.enum(['valide', 'corrige', 'rejete']),
  par: z.string().nullable(),
  le: z.string().nullable(),
  differences: list(z.object({ chemin: z.string(), ia: z.unknown(), soignant: z.unknown() })),
})

const measure = z.number().nullable()

/** What a measuring tool gave. */
export const woundMeasureSchema = z
  .object({
    outil: z.string(),
    methode: z.string(),
    reference: z.string(),
    surface_cm2: measure,
    longueur_cm: measure,
    largeur_cm: measure,
    erreur: z
      .object({ surface_cm2: measure, longueur_cm: measure, largeur_cm: measure })
      .meta({ description: 'Half widths of the intervals that hold the true values in 95 % of cases at least.' }),
  })
  .meta({ id: 'WoundMeasure' })
export const measureSource = z.enum(['soignant', 'mesure', 'image']).nullable()

/** How one assessment came about: `WoundAuditRecord` of `@constat/core`. */
export const woundAuditSchema = z
  .object({
    id: z.string(),
    horodatage: z.string().meta({ format: 'date-time', description: 'UTC.' }),
    sdk: z.object({ nom: z.string(), version: z.string() }),
    mode: z.enum(['documentation', 'aide_decision']),
    destination_declaree: z.string().nullable(),
    fournisseur: z.string(),
    hote: z.string().nullable(),
    region_declaree: z.string().nullable(),
    contrat_declare: z.string().nullable(),
    modele_demande: z.string(),
    modele_renvoye: z.string(),
    bascule_depuis: z
      .object({ fournisseur: z.string(), modele: z.string() })
      .nullable()
      .meta({ description: 'The model that was to be asked first, when another one answered.' }),
    depuis_cache: z.boolean().meta({ description: 'Nobody was asked: the answer was kept from the same question.' }),
    requete_id: z.string().nullable().meta({ description: 'The vendor’s id of the request.' }),
    system_fingerprint: z.string().nullable(),
    instructions: z.object({ version: z.string(), sha256: hash }),
    schema: z.object({ version: z.string(), sha256: hash }),
    parametres: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).readonly(),
    images: list(
      z.object({
        hmac_recue: hash,
        hmac_envoyee: hash,
        avant: format,
        apres: format,
        metadonnees_retirees: list(z.string()).meta({ description: 'Kinds, such as `EXIF` or `GPS`.' }),
      }),
    ),
    mesure: woundMeasureSchema.nullable(),
    mesure_retenue: measureSource.meta({ description: 'Whose dimensions count.' }),
    jetons: z.object({ entree: tokens, sortie: tokens, cache: tokens }),
    cout: z
      .object({ montant: z.number(), devise: z.string(), date_tarif: z.string() })
      .nullable()
      .meta({ description: 'Null when no price is known; never 0 by ignorance.' }),
    latence_ms: z.number(),
    tentatives: z.int(),
    finish_reason: z.string(),
    niveau_sortie: z.enum(['json_schema', 'json_object', 'texte']).nullable(),
    avertissements: list(z.object({ code: z.string(), chemin: z.string() })),
    reponse_brute_chiffree: z.string().nullable(),
    acteur: z.string().nullable().meta({ description: 'Id of the API key.' }),
    decision: decision.nullable(),
  })
  .meta({ id: 'WoundAudit', description: 'How one assessment came about; no picture, no file name, no free text.' })
