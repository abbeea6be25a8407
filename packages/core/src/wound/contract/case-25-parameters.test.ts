import { describe, expect, it } from 'vitest'
import type { ModelCall } from '../../models/vision-model.js'
import { assessWound } from '../assess-wound.js'
import { useVendors, whole } from './use-vendors.test-support.js'
import { vendors } from './vendors.test-support.js'

const talks = useVendors()
const call: ModelCall = { instructions: 'Décris.', parts: [], maxOutputTokens: 9, temperature: 0 }

describe.each(vendors)('case 25, a parameter that a 400 names is left out, and that is remembered: $name', (vendor) => {
  it('the temperature, which wounds never send', async () => {
    const refusal = vendor.fails(400, "Unsupported value: 'temperature' does not support 0 with this model.")
    const { scene, model } = talks.meet(vendor, [refusal, vendor.says('a'), vendor.says('b')])
    expect((await model.generate(call)).text).toBe('a')
    expect((await model.generate(call)).text).toBe('b')
    expect(scene.requests.map(({ text }) => text.includes('temperature'))).toEqual([true, false, false])
  })

  it('the limit, which one vendor must have and some call otherwise', async () => {
    const refusal = vendor.fails(400, `${vendor.limit}: not supported with this model`)
    if (vendor.name === 'Anthropic') {
      const { error } = await talks.failing(vendor, [refusal])
      expect(error).toMatchObject({ code: 'model_request_failed', details: { parameter: 'max_tokens', status: 400 } })
      return
    }
    const { scene, model } = talks.meet(vendor, [refusal, vendor.says(whole), vendor.says(whole)])
    for (const bytes of [talks.photo(), talks.photo()]) await assessWound({ images: [{ bytes }] }, { model })
    const left = vendor.name === 'local' ? 4000 : undefined
    expect(scene.requests.map(({ body }) => vendor.limitIn(body))).toEqual([4000, left, left])
    expect(scene.requests.map(({ text }) => text.includes(`"${vendor.limit}"`))).toEqual([true, false, false])
  })

  it('the schema, which is then told in words', async () => {
    const refusal = vendor.fails(400, `Invalid parameter: '${vendor.format}' is not supported with this model.`)
    const { scene, model } = talks.meet(vendor, [refusal, vendor.says(whole), vendor.says(whole)])
    for (const bytes of [talks.photo(), talks.photo()]) await assessWound({ images: [{ bytes }] }, { model })
    expect(scene.requests.map(({ body }) => vendor.schemaIn(body) !== undefined)).toEqual([true, false, false])
    expect(scene.requests.map(({ text }) => text.includes('of this JSON schema'))).toEqual([false, true, true])
  })

  it('one after the other, and once each: a 400 that names the same again is an error', async () => {
    const schema = vendor.fails(400, `${vendor.format} is not supported`)
    const temperature = vendor.fails(400, 'temperature is not supported')
    const { model } = talks.meet(vendor, [temperature, schema, temperature])
    const asked = { ...call, schema: { name: 'object', json: { type: 'object' } } }
    await expect(model.generate(asked)).rejects.toMatchObject({ details: { parameter: 'temperature' } })
  })

  it('nothing, where a 400 names nothing', async () => {
    const { error } = await talks.failing(vendor, [vendor.fails(400, 'The request is wrong.')])
    expect(error).toMatchObject({ code: 'model_request_failed', isRetryable: false })
  })
})
