import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ConstatError } from '../../errors/constat-error.js'
import { scriptedModel } from '../../testing/scripted-model.js'
import { assessWound } from '../assess-wound.js'
import type { WoundAssessment } from '../assessment.js'
import { woundObservationSchema } from '../observation.js'
import { applyWoundRules } from '../rules/apply-rules.js'
import { dangerousTissues } from '../rules/dangers.js'
import { hasScale } from '../rules/dimensions.js'
import { observations } from '../testing/arbitrary-observation.test-support.js'
import { smallPhoto } from '../testing/drawn-wound.test-support.js'
import type { WoundMode } from '../wound-mode.js'
import { tenantKey } from './use-vendors.test-support.js'

const paths = [
  ...[
    'dimensions.longueur_cm',
    'dimensions.largeur_cm',
    'dimensions.methode',
    'image.echelle',
    'image.echelle_lisible',
  ],
  ...['lit.tissus', 'lit.structures_exposees', 'exsudat.quantite', 'phase', 'description', 'limites', 'stade_escarre'],
]
const odd = fc.oneof(
  fc.constantFrom<unknown>('4,5 cm', '12', 'environ 4', '4.5', null, 1e300, 'oui', true, 'Règle graduée', ''),
  fc.constantFrom<unknown>('La plaie mesure 4 cm sur 3 cm.', ['Plaie de trois centimètres.'], ['4 cm']),
  fc.constantFrom<unknown>([{ tissu: 'nécrose sèche', pourcentage: '3 %' }], [{ tissu: 'Os', pourcentage: 100 }]),
  fc.jsonValue({ maxDepth: 1 }),
)
const written = fc.constantFrom<(json: string) => string>(
  (json) => json,
  (json) => `\`\`\`json\n${json}\n\`\`\``,
  (json) => `Voici {…} : ${json} Fin.`,
  (json) => `<think>${json}</think>${json}`,
  (json) => json.replace(/\}$/, ',}').replaceAll('true', 'True'),
  (json) => json.replace('"longueur_cm":', '"longueur_cm":1e999,"x":'),
  (json) => json.slice(0, -20),
)
/** What a model may write: any observation, some of whose values are anything, in any of the ways of models; or anything. */
const answers = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(observations, fc.dictionary(fc.constantFrom(...paths), odd, { maxKeys: 2 }), written)
      .map(([observation, changes, write]) => {
        const copy = structuredClone(observation) as unknown as Record<string, Record<string, unknown>>
        for (const [path, value] of Object.entries(changes)) {
          const [part = '', field] = path.split('.')
          if (field === undefined) Object.assign(copy, { [part]: value })
          else Object.assign(copy[part] ?? {}, { [field]: value })
        }
        return write(JSON.stringify(copy))
      }),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 200 }) },
)

const measure = /\d\s*(?:cm|mm)\b|\b(?:un|deux|trois|quatre) (?:centim|cm)/i
const dataOf = ({ observation, derive, alertes, avertissements, fiche, legacy }: WoundAssessment): string =>
  JSON.stringify({ observation, derive, alertes, avertissements, fiche, legacy })

function check(assessment: WoundAssessment, mode: WoundMode): void {
  const { observation, observationBrute, derive, legacy, fiche } = assessment
  const { dimensions, lit } = observation
  expect(woundObservationSchema.parse(observation)).toEqual(observation)
  expect(applyWoundRules(observation, { mode }).observation).toEqual(observation)
  // No dimension without a scale, none that nobody gave, and none in words.
  const lengths = [dimensions.longueur_cm, dimensions.largeur_cm].filter((length) => length !== null)
  const given = [observationBrute.dimensions.longueur_cm, observationBrute.dimensions.largeur_cm]
  for (const length of lengths) {
    expect(given.some((value) => value !== null && Math.abs(value - length) <= 0.051)).toBe(true)
  }
  if (!hasScale(observation.image)) {
    expect([...lengths, derive.surface_cm2]).toEqual([null])
    expect(legacy.dimensions).toEqual({ longueur_cm: null, largeur_cm: null, profondeur_cm: null })
    expect(fiche).not.toMatch(measure)
  }
  const words = [observation.description, ...observation.limites, observation.etiologie.indices_visuels, legacy.notes]
  for (const text of words) expect(text).not.toMatch(measure)
  // The whole or nothing, and no danger lost.
  const sum = lit.tissus.reduce((total, { pourcentage }) => total + (pourcentage ?? 0), 0)
  const colours = derive.couleurs.reduce((total, { pourcentage }) => total + pourcentage, 0)
  expect([0, 100]).toContain(sum)
  expect([0, 100]).toContain(colours)
  const kept = lit.tissus.map(({ tissu }) => tissu)
  for (const { tissu, pourcentage } of observationBrute.lit.tissus) {
    if (pourcentage !== 0 && dangerousTissues.has(tissu)) expect(kept).toContain(tissu)
  }
}

it('whatever a model answers is an error with a code or an assessment that keeps every promise', async () => {
  const bytes = await smallPhoto()
  let assessed = 0
  await fc.assert(
    fc.asyncProperty(answers, fc.constantFrom<WoundMode>('documentation', 'aide_decision'), async (text, mode) => {
      const assess = () => {
        const model = scriptedModel([text, text])
        const options = { model, mode, purpose: 'essai', tenantKey, clock: () => new Date('2026-11-30T12:00:00Z') }
        return assessWound({ images: [{ bytes }] }, options)
      }
      const result = await assess().catch((error: unknown) => error)
      if (result instanceof Error) {
        expect(ConstatError.isInstance(result) ? result.code : String(result)).toMatch(/^model_/)
        return
      }
      assessed += 1
      check(result as WoundAssessment, mode)
      // The same answer is the same text, letter for letter.
      expect(dataOf(await assess())).toBe(dataOf(result as WoundAssessment))
      expect(JSON.stringify((result as WoundAssessment).audit)).not.toContain('/9j/')
    }),
    { numRuns: 150 },
  )
  // About a third of what is drawn can be assessed: fewer would mean that the property looks at errors alone.
  expect(assessed).toBeGreaterThan(10)
})
