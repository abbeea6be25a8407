import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { ConstatError } from '../../errors/constat-error.js'
import type { VisionModel } from '../../models/vision-model.js'
import type { WoundInput, WoundOptions } from '../assess-options.js'
import { assessWound } from '../assess-wound.js'
import type { WoundAssessment } from '../assessment.js'
import type { ModelWoundObservation } from '../observation.js'
import { smallPhoto } from '../testing/drawn-wound.test-support.js'
import { sacralUlcer } from '../testing/observation.test-support.js'
import { startVendorServer, type VendorAct, type VendorScene, type VendorServer } from './vendor-server.test-support.js'
import type { ContractVendor } from './vendors.test-support.js'

type Tried<T> = { scene: VendorScene; model: VisionModel } & T

/** How the tests of the contract talk to the vendors; every recorded act must be asked for, and nothing else. */
export interface VendorTalks {
  /** The same small photograph for all. */
  photo: () => Uint8Array
  meet: (vendor: ContractVendor, acts: readonly VendorAct[]) => { scene: VendorScene; model: VisionModel }
  assess: (vendor: ContractVendor, acts: readonly VendorAct[], asked?: Asked) => Promise<Tried<WoundAssessment>>
  /** The error that an assessment ends with. */
  failing: (
    vendor: ContractVendor,
    acts: readonly VendorAct[],
    asked?: Asked,
  ) => Promise<Tried<{ error: ConstatError }>>
}

export interface Asked {
  options?: Partial<WoundOptions>
  input?: Partial<WoundInput>
  /** What is put around the model of the vendor. */
  around?: (model: VisionModel) => VisionModel
}

export const tenantKey = new Uint8Array(32).fill(7)
export const whole = JSON.stringify(sacralUlcer)

/** The specimen with other values at some places, such as `lit.tissus`, as a model would write it. */
export function observed(changes: Readonly<Record<string, unknown>>): string {
  const copy = structuredClone(sacralUlcer) as unknown as Record<string, unknown>
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.')
    const last = steps.pop() ?? ''
    const parent = steps.reduce<Record<string, unknown>>((part, step) => part[step] as Record<string, unknown>, copy)
    if (value === undefined) Reflect.deleteProperty(parent, last)
    else parent[last] = value
  }
  return JSON.stringify(copy satisfies Partial<Record<keyof ModelWoundObservation, unknown>>)
}

/** Codes of the warnings of an assessment. */
export const codesOf = ({ avertissements }: Pick<WoundAssessment, 'avertissements'>): string[] =>
  avertissements.map(({ code }) => code)

const asIs = (model: VisionModel): VisionModel => model

/** To be called once in a test file. */
export function useVendors(): VendorTalks {
  let server: VendorServer
  let bytes: Uint8Array
  beforeAll(async () => {
    server = await startVendorServer()
    bytes = await smallPhoto()
  })
  afterEach(() => {
    for (const { refused, requests, acts } of server.scenes()) {
      expect(refused).toEqual([])
      expect(requests).toHaveLength(acts.length)
    }
  })
  afterAll(() => server.close())
  const meet: VendorTalks['meet'] = (vendor, acts) => {
    const scene = server.play(vendor.path, acts)
    return { scene, model: vendor.create(scene.address) }
  }
  const assess: VendorTalks['assess'] = async (vendor, acts, { options, input, around = asIs } = {}) => {
    const { scene, model } = meet(vendor, acts)
    const given = { images: [{ bytes }], ...input }
    return { ...(await assessWound(given, { model: around(model), tenantKey, ...options })), scene, model }
  }
  return {
    photo: () => bytes,
    meet,
    assess,
    failing: async (vendor, acts, { options, input, around = asIs } = {}) => {
      const { scene, model } = meet(vendor, acts)
      const given = { images: [{ bytes }], ...input }
      const error: unknown = await assessWound(given, { model: around(model), tenantKey, ...options }).then(
        () => null,
        (thrown: unknown) => thrown,
      )
      if (!ConstatError.isInstance(error)) throw new Error(`expected an error with a code, got ${String(error)}`)
      return { error, scene, model }
    },
  }
}
