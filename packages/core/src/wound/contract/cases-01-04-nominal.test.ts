import { beforeAll, describe, expect, it } from 'vitest'
import { scriptedModel } from '../../testing/scripted-model.js'
import { assessWound } from '../assess-wound.js'
import type { WoundAssessment } from '../assessment.js'
import { tenantKey, useVendors, whole } from './use-vendors.test-support.js'
import { at, key, picturesIn, vendors } from './vendors.test-support.js'

const talks = useVendors()
const input = { context: { diabete: true } }
let expected: WoundAssessment
beforeAll(async () => {
  const model = scriptedModel([whole])
  expected = await assessWound({ images: [{ bytes: talks.photo() }], ...input }, { model, tenantKey })
})
/** All but what tells who was asked and when. */
const dataOf = ({ observation, derive, alertes, avertissements, fiche, legacy, soignant }: WoundAssessment) => ({
  ...{ observation, derive, alertes, avertissements, fiche, legacy, soignant },
})
const legacyKeys = [
  ...['type_plaie', 'localisation', 'dimensions', 'stade_cicatrisation', 'methode_fermeture', 'nombre_points'],
  ...['signes_infection', 'complications', 'etat_general', 'confiance', 'notes'],
]

describe.each(vendors)('cases 1 to 4, an answer as it should be: $name', (vendor) => {
  it('gives the same data, and the eleven keys of the service before', async () => {
    const result = await talks.assess(vendor, [vendor.says(whole)], { input })
    expect(dataOf(result)).toEqual(dataOf(expected))
    expect(Object.keys(result.legacy)).toEqual(legacyKeys)
    expect(result.audit).toMatchObject({
      modele_demande: vendor.model,
      modele_renvoye: vendor.answering,
      hote: new URL(result.scene.address).host,
      jetons: { entree: 120, sortie: 30, cache: 20 },
      cout: null,
      tentatives: 1,
      finish_reason: 'stop',
      niveau_sortie: 'json_schema',
      bascule_depuis: null,
      depuis_cache: false,
    })
    expect(result.audit.requete_id).toMatch(/./)
  })

  it('sends the picture before the words, a limit, a schema, no temperature, and the key in one header alone', async () => {
    const { scene } = await talks.assess(vendor, [vendor.says(whole)], { input })
    const { text, body, headers } = scene.requests[0] ?? { text: '', body: {}, headers: {} }
    expect(picturesIn(text)).toHaveLength(1)
    expect(text.search('/9j/')).toBeLessThan(text.search(/<document-[0-9a-f]{32}>/))
    expect(vendor.limitIn(body)).toBe(4000)
    expect(at(vendor.schemaIn(body), 'type')).toBe('object')
    expect(text).not.toContain('temperature')
    expect(text).not.toContain(key)
    const holding = Object.keys(headers).filter((name) => String(headers[name]).includes(key))
    expect(holding).toEqual(vendor.keyHeader === null ? [] : [vendor.keyHeader])
  })

  it('gives the same data from an endpoint that only knows JSON, or only words, which are told the schema', async () => {
    const refusal = vendor.fails(400, `${vendor.format}: json_schema is not supported`)
    const result = await talks.assess(vendor, [refusal, vendor.says(whole)], { input })
    expect(dataOf(result)).toEqual(dataOf(expected))
    const [first, second] = result.scene.requests
    expect(vendor.schemaIn(first?.body ?? {})).toBeDefined()
    expect(vendor.schemaIn(second?.body ?? {})).toBeUndefined()
    expect(second?.text).toContain('JSON schema')
    expect(result.audit.niveau_sortie).toBe(vendor.name === 'Anthropic' ? 'texte' : 'json_object')
  })
})
