import { scriptedModel, type ScriptedModel, type ScriptedReply } from '@constat/core/testing'
import { betterComparison, sacralUlcer } from '../../../core/src/wound/testing/observation.test-support.js'
import { drawnWound, smallPhoto } from '../../../core/src/wound/testing/drawn-wound.test-support.js'
import { createWounds, type WoundParts } from '../wounds/create-wounds.js'
import type { Wounds } from '../wounds/wounds.js'
import { testKey } from './serve-for-test.js'

export { drawnWound, sacralUlcer, smallPhoto }

/** What a model answers that sees a pressure ulcer of the sacrum beside a readable ruler. */
export const observed = JSON.stringify(sacralUlcer)
export const observedOtherwise = (replaced: Partial<typeof sacralUlcer>) =>
  JSON.stringify({ ...sacralUlcer, ...replaced })
/** What it answers when it is shown two photographs of it. */
export const compared = JSON.stringify(betterComparison)

/** The work on wounds by a model that gives these replies. */
export function woundsForTest(
  replies: readonly ScriptedReply[],
  parts: Partial<WoundParts> = {},
): { wounds: Wounds; model: ScriptedModel } {
  const model = scriptedModel(replies)
  const wounds = createWounds({
    models: [model],
    join: ([first = model]) => first,
    config: { mode: 'documentation', purpose: null, consensus: 1, region: null, contract: null },
    tenantKey: new TextEncoder().encode('key of the tests'),
    clock: () => new Date('2026-11-20T09:00:00Z'),
    ...parts,
  })
  return { wounds, model }
}

export interface SentPhoto {
  field: string
  bytes: Uint8Array
  /** @default a name that says whose it is, as phones and people give them */
  name?: string
}

/** Sends photographs as Django clients do. */
export function postPhotos(
  url: string,
  path: string,
  photos: readonly SentPhoto[],
  options: { fields?: Record<string, string>; key?: string; signal?: AbortSignal } = {},
): Promise<Response> {
  const form = new FormData()
  for (const { field, bytes, name = 'Escarre Mme Dupont.jpg' } of photos) {
    form.append(field, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name)
  }
  for (const [name, value] of Object.entries(options.fields ?? {})) form.append(name, value)
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${options.key ?? testKey}` },
    body: form,
    ...(options.signal && { signal: options.signal }),
  })
}
