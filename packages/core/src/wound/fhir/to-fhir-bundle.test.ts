import { beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '../../testing/fixed-clock.js'
import { scriptedModel } from '../../testing/scripted-model.js'
import type { WoundMeasure } from '../measure/wound-measure.js'
import { sacralUlcer } from '../testing/observation.test-support.js'
import { byCode, codeOf, decided, isModels, ofKind } from './fhir-bundle.test-support.js'
import { r4InvariantFaults, r4SchemaFaults } from './fhir-schema.test-support.js'
import type { FhirOptions } from './fhir-options.js'
import type { FhirBundle } from './fhir-types.js'
import { snomedWoundTerminology } from './snomed-wound-terminology.js'
import { toFhirBundle } from './to-fhir-bundle.js'
import { assessor, auditId } from './wound-assessments.test-support.js'

let assess: Awaited<ReturnType<typeof assessor>>
let schemaFaults: ReturnType<typeof r4SchemaFaults>
beforeAll(async () => {
  assess = await assessor()
  schemaFaults = r4SchemaFaults()
})

const clock = fixedClock('2026-11-30T12:30:00Z')
const patient = { reference: 'Patient/123' }
const aided = { mode: 'aide_decision', purpose: 'essai' } as const
const faultsOf = (bundle: FhirBundle) => [...schemaFaults(bundle), ...r4InvariantFaults(bundle)]

describe('an assessment as FHIR R4', () => {
  it('is a panel of observations, with units, labels, devices and where they come from', async () => {
    const bundle = toFhirBundle(await assess(sacralUlcer), { subject: patient, taken: '2026-11-30', clock })
    expect(faultsOf(bundle)).toEqual([])
    expect(bundle).toMatchObject({
      type: 'collection',
      timestamp: '2026-11-30T12:30:00.000Z',
      identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${auditId}` },
    })
    const [panel] = byCode(bundle, '39135-9')
    expect(panel).toMatchObject({
      status: 'preliminary',
      subject: patient,
      effectiveDateTime: '2026-11-30',
      issued: '2026-11-30T12:00:00.000Z',
      bodySite: { text: 'Sacrum' },
    })
    expect(panel?.note?.[0]?.text).toContain('L’absence d’alerte n’exclut pas une urgence.')
    const cm = { system: 'http://unitsofmeasure.org', code: 'cm' }
    expect(byCode(bundle, '39126-8')).toMatchObject([{ valueQuantity: { value: 4.5, ...cm } }])
    expect(byCode(bundle, '39125-0')).toMatchObject([{ valueQuantity: { value: 3, ...cm } }])
    expect(byCode(bundle, '89260-4')).toMatchObject([{ valueQuantity: { value: 13.5, code: 'cm2' } }])
    const tissues = byCode(bundle, '72371-8').map(({ valueCodeableConcept: tissue, component }) => [
      tissue,
      component?.[0]?.valueQuantity?.value,
    ])
    expect(tissues).toEqual([
      [{ text: 'Bourgeonnement' }, 60],
      [{ text: 'Fibrine' }, 40],
    ])
    expect(byCode(bundle, '39132-6').map(({ valueCodeableConcept }) => valueCodeableConcept?.text)).toEqual([
      'Rouge',
      'Jaune',
    ])
    expect(byCode(bundle, '39116-9')).toMatchObject([{ valueCodeableConcept: { text: 'Modéré' } }])
    expect(byCode(bundle, '39114-4')[0]?.valueCodeableConcept?.text).toMatch(/^Perte totale/)
    expect(byCode(bundle, '72304-9')).toHaveLength(2)
    expect(byCode(bundle, 'Stade d’escarre (hypothèse)')).toEqual([])
  })

  it('names the model as the author, the software beside it, and what the model was told', async () => {
    const reply = { text: JSON.stringify(sacralUlcer), modelId: 'gpt-\u0007x' }
    const model = scriptedModel([reply], { provider: 'openai', modelId: 'asked-1' })
    const assessment = await assess(sacralUlcer, null, { model })
    const bundle = toFhirBundle(assessment)
    expect(faultsOf(bundle)).toEqual([])
    const [device, software] = ofKind(bundle, 'Device')
    expect(device).toMatchObject({
      manufacturer: 'openai',
      deviceName: [
        { name: 'gpt- x', type: 'model-name' },
        { name: 'asked-1', type: 'other' },
      ],
    })
    expect(software?.version?.[0]?.value).toBe(assessment.audit.sdk.version)
    const [provenance] = ofKind(bundle, 'Provenance')
    expect(provenance?.agent.map(({ type, who }) => [codeOf(type), who.reference])).toEqual([
      ['author', `urn:uuid:${device?.id ?? ''}`],
      ['assembler', `urn:uuid:${software?.id ?? ''}`],
    ])
    const [instructions] = ofKind(bundle, 'DocumentReference')
    const { version, sha256 } = assessment.audit.instructions
    expect(instructions?.identifier).toEqual([
      { value: version },
      { system: 'urn:ietf:rfc:3986', value: `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}` },
    ])
    expect(provenance?.target).toHaveLength(ofKind(bundle, 'Observation').length)
  })

  it('leaves a computed value to the software and tells what it was computed from', async () => {
    const bundle = toFhirBundle(await assess(sacralUlcer))
    const [area] = byCode(bundle, '89260-4')
    const lengths = [...byCode(bundle, '39126-8'), ...byCode(bundle, '39125-0')]
    expect(area?.derivedFrom).toEqual(lengths.map(({ id }) => ({ reference: `urn:uuid:${id}` })))
    expect(area?.device).not.toEqual(lengths[0]?.device)
  })

  it('has a reason and no value for what was not assessed', async () => {
    const nothing = { ...sacralUlcer, image: { ...sacralUlcer.image, contenu: 'pansement_couvrant' } }
    const bundle = toFhirBundle(await assess(nothing))
    expect(faultsOf(bundle)).toEqual([])
    for (const code of ['39126-8', '39125-0', '89260-4', '72371-8', '72304-9', '39116-9', '72290-0', '39114-4']) {
      const found = byCode(bundle, code)
      expect(found.map(({ dataAbsentReason }) => codeOf(dataAbsentReason ?? {}))).toEqual([
        ['39126-8', '39125-0', '89260-4'].includes(code) ? 'not-performed' : 'asked-unknown',
      ])
    }
    expect(bundle.entry.some(({ resource }) => 'valueQuantity' in resource)).toBe(false)
  })

  it("keeps the nurse's words apart, with the nurse as their performer and without the label of a model", async () => {
    const performer = { reference: 'Practitioner/7' }
    const context = { longueur_cm: 5, largeur_cm: 2, odeur: 'forte', douleur_en_0_10: 4, diabete: true } as const
    const assessment = await assess(sacralUlcer, { ...context, localisation: 'talon', lateralite: 'gauche' })
    const bundle = toFhirBundle(assessment, { performer })
    expect(faultsOf(bundle)).toEqual([])
    expect(byCode(bundle, '39126-8')).toMatchObject([{ valueQuantity: { value: 4.5 } }])
    const [told] = byCode(bundle, '39126-8', 'other')
    expect(told).toMatchObject({ valueQuantity: { value: 5 }, performer: [performer], status: 'preliminary' })
    expect(told?.device).toBeUndefined()
    expect(byCode(bundle, '89260-4', 'other')).toMatchObject([{ valueQuantity: { value: 10 } }])
    expect(byCode(bundle, '72288-4', 'other')).toMatchObject([{ valueCodeableConcept: { text: 'Forte' } }])
    expect(told?.bodySite?.text).toBe('Talon, côté : gauche')
    expect(JSON.stringify(bundle)).not.toMatch(/diab/i)
    const nurses = ofKind(bundle, 'Provenance').find(({ activity }) => activity?.text === 'Saisie')
    expect(nurses).toMatchObject({ agent: [{ who: performer }] })
    const targets = new Set(nurses?.target.map(({ reference }) => reference))
    const models = ofKind(bundle, 'Observation').filter(isModels)
    expect(models.some(({ id }) => targets.has(`urn:uuid:${id}`))).toBe(false)
    const unnamed = toFhirBundle(assessment)
    expect(byCode(unnamed, '39126-8', 'other')[0]?.performer).toEqual([{ type: 'Practitioner', display: 'Soignant' }])
  })

  it('keeps what a tool has measured apart too, with its error and its way', async () => {
    const mesure: WoundMeasure = {
      outil: 'essai 1',
      methode: 'contour du soignant',
      reference: 'marqueur n° 7',
      surface_cm2: 18.44,
      longueur_cm: 6,
      largeur_cm: null,
      erreur: { surface_cm2: 0.6, longueur_cm: null, largeur_cm: null },
    }
    const bundle = toFhirBundle(await assess(sacralUlcer, null, {}, mesure))
    expect(faultsOf(bundle)).toEqual([])
    const [area] = byCode(bundle, '89260-4', 'other')
    expect(area).toMatchObject({
      valueQuantity: { value: 18.44, code: 'cm2' },
      method: { text: 'contour du soignant' },
      component: [{ valueQuantity: { value: 0.6, code: 'cm2' } }],
    })
    const tool = ofKind(bundle, 'Device').find(({ deviceName }) => deviceName?.[0]?.name === 'essai 1')
    expect(area?.device).toEqual({ reference: `urn:uuid:${tool?.id ?? ''}` })
    // The place is a word of the model, which is not put into the tool's mouth.
    expect(area?.bodySite).toBeUndefined()
    expect(byCode(bundle, '39126-8', 'other')).toMatchObject([{ valueQuantity: { value: 6 } }])
    expect(byCode(bundle, '39125-0', 'other')).toEqual([])
  })

  it.each([
    ['brouillon_ia', 'preliminary'],
    ['valide', 'final'],
    ['corrige', 'final'],
    ['rejete', 'entered-in-error'],
  ] as const)('is %s: %s', async (statut, status) => {
    const assessment = decided(await assess(sacralUlcer, { longueur_cm: 5 }), statut)
    const bundle = toFhirBundle(assessment)
    expect(faultsOf(bundle)).toEqual([])
    expect(
      new Set(
        ofKind(bundle, 'Observation')
          .filter(isModels)
          .map((one) => one.status),
      ),
    ).toEqual(new Set([status]))
    // The nurse's own words are not rejected with a model's.
    const nurses = byCode(bundle, '39126-8', 'other')[0]?.status
    expect(nurses).toBe(status === 'final' ? 'final' : 'preliminary')
    const verifiers = ofKind(bundle, 'Provenance').flatMap(({ agent }) =>
      agent.filter(({ type }) => codeOf(type) === 'verifier').map(({ who }) => who.identifier?.value),
    )
    expect(verifiers).toEqual(statut === 'brouillon_ia' ? [] : ['soignant-7'])
  })

  it('tells alerts in words beside the panel that they rest on', async () => {
    const bleeding = { ...sacralUlcer, signes_visuels_alerte: ['saignement_actif'] }
    const bundle = toFhirBundle(await assess(bleeding, { crepitation: true }, aided))
    const notesOf = (author: 'model' | 'other') => byCode(bundle, '39135-9', author)[0]?.note?.map(({ text }) => text)
    expect(notesOf('model')).toContain('Urgence : Saignement actif : à vérifier au lit.')
    expect(notesOf('other')?.join()).toMatch(/^Urgence : /)
    expect(byCode(bundle, 'Stade d’escarre (hypothèse)')).toHaveLength(1)
  })

  it('refers to the photographs and holds none', async () => {
    const photos = [{ reference: 'Media/1' }]
    const bundle = toFhirBundle(await assess(sacralUlcer), { photos })
    expect(faultsOf(bundle)).toEqual([])
    expect(byCode(bundle, '39135-9')[0]?.derivedFrom).toEqual(photos)
    expect(ofKind(bundle, 'Provenance')[0]?.entity?.map(({ what }) => what)).toContainEqual(photos[0])
  })

  it('has codes of SNOMED CT only when they are asked for, beside the French words', async () => {
    const assessment = await assess(sacralUlcer)
    expect(JSON.stringify(toFhirBundle(assessment))).not.toContain('snomed')
    const bundle = toFhirBundle(assessment, { terminology: snomedWoundTerminology })
    expect(faultsOf(bundle)).toEqual([])
    expect(byCode(bundle, '72371-8')[1]?.valueCodeableConcept).toEqual({
      coding: [{ system: 'http://snomed.info/sct', code: '449745003', display: 'Fibrinous wound bed' }],
      text: 'Fibrine',
    })
  })

  it.each<[option: string, options: FhirOptions]>([
    ['subject', { subject: {} }],
    ['subject', { subject: { reference: 'Patient/Mme Dupont' } }],
    ['performer', { performer: { display: ' ' } }],
    ['encounter', { encounter: 'Encounter/1' as never }],
    ['photos', { photos: [{}] }],
    ['taken', { taken: '30/11/2026' }],
    ['taken', { taken: '2026-11-30T09:15:00' }],
    ['ids', { ids: () => 'x1' }],
    ['ids', { ids: () => auditId }],
  ])('refuses a wrong %s, and repeats none of it', async (option, options) => {
    const assessment = await assess(sacralUlcer)
    expect(() => toFhirBundle(assessment, options)).toThrow(expect.objectContaining({ code: 'invalid_option' }))
    expect(() => toFhirBundle(assessment, options)).toThrow(new RegExp(`Option ${option} `))
    expect(() => toFhirBundle(assessment, options)).not.toThrow(/Dupont/)
  })
})
