import { beforeAll, describe, expect, it } from 'vitest'
import { scriptedModel } from '../../testing/scripted-model.js'
import type { NurseContext } from '../nurse-context.js'
import { compareWounds, type WoundComparison } from '../compare-wounds.js'
import { smallPhoto } from '../testing/drawn-wound.test-support.js'
import { sacralUlcer } from '../testing/observation.test-support.js'
import { comparisonToFhirBundle } from './comparison-to-fhir-bundle.js'
import { r4InvariantFaults, r4SchemaFaults } from './fhir-schema.test-support.js'
import type { FhirBundle, FhirObservation } from './fhir-types.js'

let photos: Uint8Array[]
let schemaFaults: ReturnType<typeof r4SchemaFaults>
beforeAll(async () => {
  photos = [await smallPhoto(320), await smallPhoto(330)]
  schemaFaults = r4SchemaFaults()
})

const tendances = {
  tissus: 'amelioration',
  exsudat: 'stable',
  berges: 'non_comparable',
  peau_perilesionnelle: 'stable',
  erytheme: 'aggravation',
}
const answer = { schema_version: 'plaie-comparaison/1.0', comparabilite: 'partielle', motifs: ['angle'], tendances }
async function compare(isScaled: boolean, context: NurseContext | null = null): Promise<WoundComparison> {
  const said = { ...sacralUlcer, image: { ...sacralUlcer.image, echelle_lisible: isScaled } }
  const smaller = { ...said, dimensions: { ...said.dimensions, longueur_cm: 3, largeur_cm: 3 } }
  const model = scriptedModel([said, smaller, answer].map((reply) => JSON.stringify(reply)))
  const images = ['2026-11-01', '2026-11-15'].map((date, index) => ({
    date,
    image: { bytes: photos[index] ?? new Uint8Array() },
    context,
  }))
  return compareWounds(images, { model, mode: 'aide_decision', purpose: 'essai' })
}
const observationsOf = ({ entry }: FhirBundle) =>
  entry.flatMap(({ resource }) => (resource.resourceType === 'Observation' ? [resource] : []))
const named = (bundle: FhirBundle, text: string): FhirObservation | undefined =>
  observationsOf(bundle).find(({ code }) => code.text === text)

describe('a comparison as FHIR R4', () => {
  it('has the panels of each day, their evolution and the change of the surface', async () => {
    const bundle = comparisonToFhirBundle(await compare(true), { subject: { reference: 'Patient/123' } })
    expect([...schemaFaults(bundle), ...r4InvariantFaults(bundle)]).toEqual([])
    const panels = observationsOf(bundle).filter(({ code }) => code.coding?.[0]?.code === '39135-9')
    expect(panels.map(({ effectiveDateTime }) => effectiveDateTime)).toEqual(['2026-11-01', '2026-11-15'])
    const evolution = named(bundle, 'Évolution de la plaie')
    expect(evolution).toMatchObject({
      status: 'preliminary',
      effectivePeriod: { start: '2026-11-01', end: '2026-11-15' },
      derivedFrom: panels.map(({ id }) => ({ reference: `urn:uuid:${id}` })),
    })
    expect(evolution?.effectiveDateTime).toBeUndefined()
    const told = evolution?.component?.map(({ code, valueCodeableConcept, dataAbsentReason }) => [
      code.text,
      (valueCodeableConcept ?? dataAbsentReason)?.text,
    ])
    expect(told).toEqual([
      ['Comparabilité', 'Comparables en partie'],
      ['Limite de la comparaison', 'Angle différent'],
      ['Lit de la plaie', 'Amélioration'],
      ['Exsudat', 'Stable'],
      ['Berges', 'Non comparable'],
      ['Peau périlésionnelle', 'Stable'],
      ['Érythème', 'Aggravation'],
    ])
    expect(evolution?.note?.map(({ text }) => text)).toContain(
      'Avis médical sous 24 h : Érythème en progression : à vérifier au lit.',
    )
    const change = named(bundle, 'Variation de la surface')
    expect(change).toMatchObject({
      valueQuantity: { value: -33.3, code: '%' },
      meta: { security: [{ code: 'AIAST' }] },
    })
    // The model and the software are devices once, not once a day.
    expect(bundle.entry.filter(({ resource }) => resource.resourceType === 'Device')).toHaveLength(2)
  })

  it('is final when a person has validated the comparison, and not before', async () => {
    const comparison = await compare(true)
    const validation = { statut: 'valide', par: 'soignant-7', le: '2026-11-30T14:00:00Z' } as const
    const bundle = comparisonToFhirBundle(comparison, { validation })
    expect([...schemaFaults(bundle), ...r4InvariantFaults(bundle)]).toEqual([])
    const [evolution, change] = ['Évolution de la plaie', 'Variation de la surface'].map((text) => named(bundle, text))
    expect([evolution?.status, change?.status]).toEqual(['final', 'final'])
    // What was seen each day is still a draft.
    expect(observationsOf(bundle)[0]?.status).toBe('preliminary')
    const verified = bundle.entry.flatMap(({ resource }) =>
      resource.resourceType === 'Provenance' && resource.activity?.text === 'Validation' ? resource.target : [],
    )
    expect(verified).toEqual([{ reference: `urn:uuid:${evolution?.id ?? ''}` }])
  })

  it('has no change of surface without a scale', async () => {
    const bundle = comparisonToFhirBundle(await compare(false))
    const change = named(bundle, 'Variation de la surface')
    expect(change?.dataAbsentReason?.coding?.[0]?.code).toBe('not-performed')
    expect(change).not.toHaveProperty('valueQuantity')
    expect(change).not.toHaveProperty('component')
  })

  it("does not call the change of a nurse's measures a model's word", async () => {
    const bundle = comparisonToFhirBundle(await compare(false, { longueur_cm: 4, largeur_cm: 3 }))
    expect([...schemaFaults(bundle), ...r4InvariantFaults(bundle)]).toEqual([])
    const change = named(bundle, 'Variation de la surface')
    expect(change).toMatchObject({ valueQuantity: { value: 0 } })
    expect(change?.meta).toBeUndefined()
  })
})
