import { describe, expect, it } from 'vitest'
import { toModelSchema } from '../models/to-model-schema.js'
import { modelObservationSchema, observationName, woundObservationSchema } from './observation.js'
import { sacralUlcer } from './testing/observation.test-support.js'

const { json } = toModelSchema(observationName, modelObservationSchema)
const keys = [...JSON.stringify(json).matchAll(/"(\w+)":\{"type"/g)].map(([, key]) => key ?? '')

describe('the observation that a model is asked for', () => {
  it('has no field for what no photograph shows', () => {
    const never = /odeur|douleur|chaleur|fievre|infect|brulure_|profondeur_cm|decollement_cm|pronostic|traitement/
    expect(keys.filter((key) => never.test(key))).toEqual([])
    expect(keys).toContain('profondeur_apparente')
  })

  it('takes a complete observation, and after the rules also a proportion that cannot be told', () => {
    expect(modelObservationSchema.parse(sacralUlcer)).toEqual(sacralUlcer)
    const untold = { ...sacralUlcer, lit: { ...sacralUlcer.lit, tissus: [{ tissu: 'os', pourcentage: null }] } }
    expect(modelObservationSchema.safeParse(untold).success).toBe(false)
    expect(woundObservationSchema.safeParse(untold).success).toBe(true)
  })
})
