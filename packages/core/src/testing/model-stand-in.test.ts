import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createVisionModel } from '../create-vision-model.js'
import { documentPart } from '../models/document-part.js'
import { generateObject } from '../models/generate-object.js'
import { startModelStandIn, type ModelStandIn } from './model-stand-in.js'

let standIn: ModelStandIn | undefined
afterEach(async () => {
  await standIn?.close()
})

describe('a model behind a real socket', () => {
  it('is asked, found busy, asked again, corrected once, and gives its object', async () => {
    const busy = { status: 503, headers: { 'retry-after-ms': '1' }, body: { error: { message: 'loading' } } }
    standIn = await startModelStandIn([busy, 'not JSON', '{"total": 12.5}'])
    const model = createVisionModel({ provider: 'openai-compatible', model: 'stand-in', baseUrl: standIn.baseUrl })
    const schema = z.strictObject({ total: z.number() })
    const parts = [documentPart('Total : 12,50 €, c.durand@courriel.fr')]
    const asked = { model, schema, name: 'bill', instructions: 'Give the total.', parts, maxOutputTokens: 100 }
    const { object, cost, usage, maskedValues } = await generateObject(asked)
    expect(object).toEqual({ total: 12.5 })
    expect({ cost, usage, maskedValues }).toEqual({
      cost: null,
      usage: { inputTokens: 200, outputTokens: 20, cachedTokens: null },
      maskedValues: 0,
    })
    expect(standIn.requests).toHaveLength(3)
    expect(JSON.stringify(standIn.requests[2])).toContain('c.durand@courriel.fr')
  })

  it('is told apart from a wrong address', async () => {
    standIn = await startModelStandIn(['x'])
    const retries = { maxRetries: 0 }
    const wrong = createVisionModel({
      provider: 'openai-compatible',
      model: 'm',
      baseUrl: `${standIn.baseUrl}/x`,
      retries,
    })
    const call = { instructions: '', parts: [], maxOutputTokens: 1 }
    await expect(wrong.generate(call)).rejects.toMatchObject({ details: { status: 404 } })
    await standIn.close()
    const gone = createVisionModel({ provider: 'openai-compatible', model: 'm', baseUrl: standIn.baseUrl, retries })
    await expect(gone.generate(call)).rejects.toMatchObject({ isRetryable: true, details: { status: null } })
  })

  it('needs a key or an address', () => {
    const code = (name: string): unknown => expect.objectContaining({ code: name })
    expect(() => createVisionModel({ provider: 'mistral', model: 'm' })).toThrow(code('model_key_missing'))
    expect(() => createVisionModel({ provider: 'openai-compatible', model: 'm' })).toThrow(code('invalid_option'))
  })
})
