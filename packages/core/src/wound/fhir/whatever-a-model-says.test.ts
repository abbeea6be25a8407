import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { scriptedModel } from '../../testing/scripted-model.js'
import type { WoundObservation } from '../observation.js'
import { observations } from '../testing/arbitrary-observation.test-support.js'
import { sacralUlcer } from '../testing/observation.test-support.js'
import { byCode, decided, isModels, ofKind } from './fhir-bundle.test-support.js'
import { r4InvariantFaults, r4SchemaFaults } from './fhir-schema.test-support.js'
import type { FhirBundle } from './fhir-types.js'
import { loincCodes } from './loinc.js'
import { toFhirBundle } from './to-fhir-bundle.js'
import { assessor, contexts, measures } from './wound-assessments.test-support.js'

let assess: Awaited<ReturnType<typeof assessor>>
let schemaFaults: ReturnType<typeof r4SchemaFaults>
beforeAll(async () => {
  assess = await assessor()
  schemaFaults = r4SchemaFaults()
})
const faultsOf = (bundle: FhirBundle) => [...schemaFaults(bundle), ...r4InvariantFaults(bundle)]

/** Every code of a terminology that a bundle holds, as `system code`. */
function codesIn(bundle: FhirBundle): Set<string> {
  const found = new Set<string>()
  JSON.stringify(bundle, (_key, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'system' in value && 'code' in value)
      found.add(`${String(value.system)} ${String(value.code)}`)
    return value
  })
  return found
}
const hl7 = 'http://terminology.hl7.org/CodeSystem'
const allowed = new Set([
  ...loincCodes.map((code) => `http://loinc.org ${code}`),
  ...['cm', 'cm2', '%', '1', '{score}'].map((code) => `http://unitsofmeasure.org ${code}`),
  ...['asked-unknown', 'not-performed', 'not-applicable'].map((code) => `${hl7}/data-absent-reason ${code}`),
  ...['author', 'assembler', 'verifier'].map((code) => `${hl7}/provenance-participant-type ${code}`),
  `${hl7}/observation-category exam`,
  `${hl7}/v3-ObservationValue AIAST`,
])
const hasNoScale = ({ image }: WoundObservation) =>
  !image.echelle_lisible || image.echelle === 'absente' || image.echelle === 'objet_courant'
const vendorText = fc.oneof(fc.string(), fc.constantFrom('', ' ', '\u0000', 'gpt\n4'))

const aided = { mode: 'aide_decision', purpose: 'essai' } as const

describe('whatever a model says', () => {
  it('the bundle is valid, measures nothing without a scale, and has codes of the tables only', async () => {
    const cases = fc.record({
      said: observations,
      context: contexts,
      mesure: measures,
      mode: fc.constantFrom({}, aided),
      statut: fc.constantFrom('brouillon_ia', 'valide', 'corrige', 'rejete'),
      provider: vendorText,
      modelId: vendorText,
    })
    await fc.assert(
      fc.asyncProperty(cases, async ({ said, context, mesure, mode, statut, provider, modelId }) => {
        const secret = 'TEXTE DU MODÈLE'
        const reply = {
          ...said,
          description: secret,
          limites: [secret],
          image: { ...said.image, texte_dans_image: secret },
          etiologie: { ...said.etiologie, indices_visuels: secret },
          berges: { ...said.berges, aspects: [...said.berges.aspects, secret] },
        }
        const model = scriptedModel([{ text: JSON.stringify(reply), modelId }], { provider })
        const assessment = decided(await assess(reply, context, { ...mode, model }, mesure), statut)
        const bundle = toFhirBundle(assessment)
        expect(faultsOf(bundle)).toEqual([])
        expect(JSON.stringify(bundle)).not.toContain(secret)
        expect([...codesIn(bundle)].filter((code) => !allowed.has(code))).toEqual([])
        if (!hasNoScale(assessment.observation)) return
        const measures = ofKind(bundle, 'Observation').filter((one) => isModels(one) && one.valueQuantity !== undefined)
        expect(measures).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('takes no length from an assessment whose picture has no scale, however it came there', async () => {
    const assessment = await assess(sacralUlcer)
    const { observation } = assessment
    const image = { ...observation.image, echelle: 'absente' as const, echelle_lisible: false }
    const bundle = toFhirBundle({ ...assessment, observation: { ...observation, image } })
    for (const code of ['39126-8', '39125-0', '89260-4']) {
      expect(byCode(bundle, code).map((one) => one.valueQuantity)).toEqual([undefined])
    }
  })

  it('loses no danger on the way', async () => {
    await fc.assert(
      fc.asyncProperty(observations, async (said) => {
        const { observation, ...rest } = await assess(said)
        const text = JSON.stringify(
          toFhirBundle(
            { observation, ...rest },
            { terminology: (list, code) => [{ system: `urn:test:${list}`, code }] },
          ),
        )
        const dangers = [
          ...observation.lit.tissus
            .filter(({ tissu }) => tissu !== 'non_identifiable')
            .map(({ tissu }) => `tissu","code":"${tissu}`),
          ...observation.lit.structures_exposees.map((one) => `structure_exposee","code":"${one}`),
          ...observation.signes_visuels_alerte.map((one) => `signe_visuel","code":"${one}`),
        ]
        expect(dangers.filter((danger) => !text.includes(danger))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})
