import { beforeAll, describe, expect, it } from 'vitest'
import { sacralUlcer } from '../testing/observation.test-support.js'
import { r4InvariantFaults, r4SchemaFaults } from './fhir-schema.test-support.js'
import type { FhirBundle } from './fhir-types.js'
import { toFhirBundle } from './to-fhir-bundle.js'
import { assessor, auditId } from './wound-assessments.test-support.js'

let assess: Awaited<ReturnType<typeof assessor>>
let schemaFaults: ReturnType<typeof r4SchemaFaults>
beforeAll(async () => {
  assess = await assessor()
  schemaFaults = r4SchemaFaults()
})
const faultsOf = (bundle: FhirBundle) => [...schemaFaults(bundle), ...r4InvariantFaults(bundle)]

describe('the published schema and the rules beside it', () => {
  const changed = (bundle: FhirBundle, change: (observation: Record<string, unknown>) => void): FhirBundle => {
    const copy = structuredClone(bundle)
    change(copy.entry.find(({ resource }) => resource.resourceType === 'Observation')?.resource as never)
    return copy
  }

  it.each<[string, (observation: Record<string, unknown>) => void]>([
    ['an unknown status', (one) => (one['status'] = 'done')],
    ['no code', (one) => delete one['code']],
    ['a field of our own', (one) => (one['confiance'] = 'faible')],
    ['a date of another form', (one) => (one['effectiveDateTime'] = '30/11/2026')],
    ['another kind of resource', (one) => (one['resourceType'] = 'Patient')],
    ['two values', (one) => Object.assign(one, { valueBoolean: true, valueInteger: 1 })],
    ['an empty list', (one) => (one['note'] = [])],
    [
      'its own code in a component',
      (one) => Object.assign(one, { valueBoolean: true, component: [{ code: one['code'], valueInteger: 1 }] }),
    ],
    ['a component without a value', (one) => (one['component'] = [{ code: { text: 'Photo' } }])],
    ['a reference to nowhere', (one) => (one['hasMember'] = [{ reference: `urn:uuid:${auditId}` }])],
  ])('refuse %s', async (_what, change) => {
    const bundle = toFhirBundle(await assess(sacralUlcer))
    expect(faultsOf(bundle)).toEqual([])
    expect(faultsOf(changed(bundle, change))).not.toEqual([])
  })
})
