import { describe, expect, it } from 'vitest'
import { observationSchemaHash } from '../audit-record.js'
import { modelObservationSchema } from '../observation.js'
import { applyWoundRules } from '../rules/apply-rules.js'
import { completeExample, unusableExample } from './examples.js'
import { frenchInstructions } from './plaie-fr.js'
import { contextPart, woundInstructions } from './wound-instructions.js'

describe('the instructions', () => {
  it('are the text that their version names: whoever changes a word changes the version', () => {
    expect(
      [woundInstructions('documentation'), woundInstructions('aide_decision')].map(({ version, sha256 }) => [
        version,
        sha256,
      ]),
    ).toEqual([
      ['plaie-fr/1.0.0', 'a77f2ce5f04479adeb4f01d5d5dbe639093acfb0305b6eae9a372bdc8af04de3'],
      ['plaie-fr/1.0.0', 'd2e4e07eaed4cc8078524e2c6a39f18b5d615eca019687368dce02667070274e'],
    ])
    expect(observationSchemaHash()).toBe('c297642d11eb5a58e31ac8a301b0386cbc814de576c87e7456129c940ebdceaa')
  })

  it('have the fourteen points in order', () => {
    expect(frenchInstructions.map((point) => point.split('.')[0])).toEqual(
      Array.from({ length: 14 }, (_, index) => String(index + 1)),
    )
  })

  it('give two examples that have the shape and that no rule changes', () => {
    for (const example of [completeExample, unusableExample]) {
      expect(modelObservationSchema.parse(example)).toEqual(example)
      expect(applyWoundRules(example, { mode: 'documentation' }).observation).toEqual(example)
      expect(woundInstructions('documentation').text).toContain(JSON.stringify(example))
    }
  })

  it('ask for a stage in one mode only', () => {
    expect(woundInstructions('documentation').text).toContain('Ne donne aucun stade')
    expect(woundInstructions('aide_decision').text).not.toContain('Ne donne aucun stade')
  })

  it("put the nurse's context between marks, as data", () => {
    expect(contextPart(null)).toBeNull()
    expect(contextPart({})).toBeNull()
    const text = contextPart({ etiologie_connue: 'escarre', diabete: false })?.text ?? ''
    expect(text).toMatch(
      /^<(document-[0-9a-f]{32})>\nContexte du soignant\netiologie_connue : escarre\ndiabete : false\n<\/\1>$/,
    )
  })
})
