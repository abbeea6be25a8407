import { InvalidOptionError } from '../../errors/invalid-option-error.js'
import type {
  FhirBundle,
  FhirDevice,
  FhirDocumentReference,
  FhirEntry,
  FhirReference,
  FhirResource,
} from './fhir-types.js'
import { checkIdentity, type CheckedFhirOptions } from './fhir-options.js'

export interface FhirIdentity {
  id: string
  /** How the other resources of the collection refer to it. */
  reference: string
}

/** Resources on their way into a bundle, each with an identity of its own. */
export interface FhirCollection {
  identity(): FhirIdentity
  add(resource: FhirResource): FhirReference
  /** The same resource is in it once, whoever asks for it. */
  once(resource: Omit<FhirDevice, 'id'> | Omit<FhirDocumentReference, 'id'>): FhirReference
  bundle(identifier?: FhirBundle['identifier']): FhirBundle
}

export function fhirCollection({ ids, clock }: CheckedFhirOptions): FhirCollection {
  const entry: FhirEntry[] = []
  const used = new Set<string>()
  const known = new Map<string, FhirReference>()
  const identity = (): FhirIdentity => {
    const id = checkIdentity(ids())
    if (used.has(id)) {
      const expected = 'une fonction qui donne des UUID, tous différents'
      throw new InvalidOptionError({ option: 'ids', expected, received: 'deux fois le même' })
    }
    used.add(id)
    return { id, reference: `urn:uuid:${id}` }
  }
  const add = (resource: FhirResource): FhirReference => {
    const reference = `urn:uuid:${resource.id}`
    entry.push({ fullUrl: reference, resource })
    return { reference }
  }
  return {
    identity,
    add,
    once: (resource) => {
      const key = JSON.stringify(resource)
      const reference = known.get(key) ?? add({ ...resource, id: identity().id })
      known.set(key, reference)
      return reference
    },
    bundle: (identifier) => ({
      resourceType: 'Bundle',
      id: identity().id,
      ...(identifier && { identifier }),
      type: 'collection',
      timestamp: clock().toISOString(),
      entry,
    }),
  }
}
