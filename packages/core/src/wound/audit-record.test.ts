import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { buildAuditRecord, observationSchemaHash, type AuditFacts } from './audit-record.js'
import { differencesOf } from './audit-differences.js'
import { woundInstructions } from './instructions/wound-instructions.js'
import type { WoundObservation } from './observation.js'
import { sacralUlcer } from './testing/observation.test-support.js'
import { checkMode } from './wound-mode.js'

const key = Buffer.from('a tenant key of the tests')
const received = new Uint8Array([0xff, 0xd8, 1])
const sent = new Uint8Array([0xff, 0xd8, 2, 3])
const { version, sha256 } = woundInstructions('aide_decision')
const facts: AuditFacts = {
  id: 'a-1',
  horodatage: '2026-11-30T12:00:00.000Z',
  mode: checkMode('aide_decision', 'Aide au suivi'),
  fournisseur: 'mistral',
  hote: 'api.mistral.ai',
  region_declaree: 'UE',
  contrat_declare: null,
  modele_demande: 'mistral-medium',
  modele_renvoye: 'mistral-medium-2611',
  requete_id: 'r-1',
  system_fingerprint: null,
  bascule_depuis: null,
  depuis_cache: false,
  instructions: { version, sha256 },
  parametres: { maxOutputTokens: 4000, temperature: null },
  images: [
    {
      received,
      sent,
      avant: { format: 'jpeg', largeur: 4000, hauteur: 3000 },
      apres: { format: 'jpeg', largeur: 1536, hauteur: 1152 },
      metadonnees_retirees: ['EXIF', 'GPS'],
    },
  ],
  mesure: null,
  mesure_retenue: 'image',
  jetons: { entree: 5000, sortie: 700, cache: null },
  cout: null,
  latence_ms: 2100,
  tentatives: 1,
  finish_reason: 'stop',
  niveau_sortie: 'json_schema',
  warnings: [{ code: 'CODE_INCONNU', chemin: 'lit.tissus.0.tissu', message: '« Madame Martin » hors liste.' }],
  reponse_brute_chiffree: null,
  acteur: 'ide-7',
  decision: null,
}

describe('the audit record', () => {
  it('keeps what was asked of whom and what came back, and of pictures and sentences only what names nobody', () => {
    const record = buildAuditRecord(facts, key)
    expect(record).toMatchObject({
      mode: 'aide_decision',
      destination_declaree: 'Aide au suivi',
      sdk: { nom: '@constat/core' },
      schema: { version: 'plaie-obs/1.0', sha256: observationSchemaHash() },
      avertissements: [{ code: 'CODE_INCONNU', chemin: 'lit.tissus.0.tissu' }],
      cout: null,
    })
    expect(record.images).toEqual([
      {
        hmac_recue: createHmac('sha256', key).update(received).digest('hex'),
        hmac_envoyee: createHmac('sha256', key).update(sent).digest('hex'),
        avant: { format: 'jpeg', largeur: 4000, hauteur: 3000, octets: 3 },
        apres: { format: 'jpeg', largeur: 1536, hauteur: 1152, octets: 4 },
        metadonnees_retirees: ['EXIF', 'GPS'],
      },
    ])
    const text = JSON.stringify(record)
    expect(text).not.toContain('Martin')
    expect(text).not.toContain(createHash('sha256').update(received).digest('hex'))
    expect(text).not.toContain(key.toString())
  })

  it('differs from tenant to tenant, and is refused a key that can be tried out', () => {
    const other = buildAuditRecord(facts, Buffer.from('another key of the tests'))
    expect(other.images[0]?.hmac_recue).not.toBe(buildAuditRecord(facts, key).images[0]?.hmac_recue)
    expect(() => buildAuditRecord(facts, new Uint8Array(15))).toThrow(
      expect.objectContaining({ code: 'invalid_option' }),
    )
  })

  it('tells what a person has changed, and of their words only that they have', () => {
    const validated: WoundObservation = structuredClone(sacralUlcer)
    validated.exsudat.quantite = 'abondant'
    validated.description = 'Vu avec Madame Martin.'
    validated.limites = ['Madame Martin']
    validated.berges.aspects = ['diffuses']
    expect(differencesOf(sacralUlcer, validated)).toEqual([
      { chemin: 'exsudat.quantite', ia: 'modere', soignant: 'abondant' },
      { chemin: 'berges.aspects', ia: ['nettes', 'attachees'], soignant: ['diffuses'] },
      { chemin: 'description', ia: 'texte', soignant: 'texte modifié' },
      { chemin: 'limites', ia: 'texte', soignant: 'texte modifié' },
    ])
  })
})
