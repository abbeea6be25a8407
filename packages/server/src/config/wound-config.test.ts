import { modelPrices } from '@constat/core'
import { describe, expect, it } from 'vitest'
import { readConfig, type SettingTexts } from '../config.js'
import { ConfigError } from './config-error.js'
import { defaultVisionModels } from './wound-config.js'

const wounds = (settings: SettingTexts) => readConfig({}, settings).wounds
const refusal = (settings: SettingTexts): string => {
  try {
    readConfig({}, settings)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return ''
}

describe('the model for wounds of the settings', () => {
  it('is none by itself, even where keys are set for other uses', () => {
    expect(wounds({ OPENAI_API_KEY: 'sk-1', SECOND_READER: 'openai/gpt-5.4-mini' })).toBeNull()
  })

  it('is that of the vendor that was named alone, as before, in the mode that describes', () => {
    expect(wounds({ VISION_PROVIDER: 'openai', OPENAI_API_KEY: 'sk-1' })).toEqual({
      models: [{ provider: 'openai', model: 'gpt-5.4', apiKey: 'sk-1', baseUrl: null, isLocal: false }],
      callsPerMinute: null,
      maxMilliseconds: 90_000,
      monthlyBudget: null,
      keptAnswers: 0,
      mode: 'documentation',
      purpose: null,
      consensus: 1,
      tenantKey: null,
      region: null,
      contract: null,
    })
  })

  it('has a price for the model of each vendor that is taken where none is named', () => {
    const priced = modelPrices.map(({ provider, model }) => `${provider}/${model}`)
    for (const [provider, model] of Object.entries(defaultVisionModels))
      expect(priced).toContain(`${provider}/${model}`)
  })

  it('falls back to further vendors; the model that is named apart is of the first', () => {
    const settings = {
      VISION_PROVIDER: 'openai-compatible, mistral, anthropic/claude-opus-5-5',
      VISION_MODEL: 'Qwen/Qwen3-VL-8B',
      MODEL_BASE_URL: 'http://models.example:8000/v1',
      VISION_LOCAL: 'true',
      MISTRAL_API_KEY: 'key-m',
      ANTHROPIC_API_KEY: 'key-a',
    }
    expect(wounds(settings)?.models).toEqual([
      {
        provider: 'openai-compatible',
        model: 'Qwen/Qwen3-VL-8B',
        apiKey: null,
        baseUrl: 'http://models.example:8000/v1',
        isLocal: true,
      },
      { provider: 'mistral', model: 'mistral-medium-3-5', apiKey: 'key-m', baseUrl: null, isLocal: false },
      { provider: 'anthropic', model: 'claude-opus-5-5', apiKey: 'key-a', baseUrl: null, isLocal: false },
    ])
    expect(wounds({ ...settings, VISION_LOCAL: '' })?.models[0]?.isLocal).toBeNull()
  })

  it('keeps a declared purpose for the mode that needs one, and no other', () => {
    const settings = { VISION_PROVIDER: 'openai', OPENAI_API_KEY: 'sk-1', WOUND_PURPOSE: 'Tri des plaies' }
    expect(wounds({ ...settings, WOUND_MODE: 'aide_decision' })).toMatchObject({ purpose: 'Tri des plaies' })
    expect(wounds(settings)).toMatchObject({ mode: 'documentation', purpose: null })
  })

  it.each<[SettingTexts, string]>([
    [{ VISION_PROVIDER: 'cohere' }, 'VISION_PROVIDER'],
    [{ VISION_PROVIDER: 'anthropic' }, 'ANTHROPIC_API_KEY'],
    [{ VISION_PROVIDER: 'openai-compatible/llava' }, 'MODEL_BASE_URL'],
    [{ VISION_PROVIDER: 'openai-compatible', MODEL_BASE_URL: 'http://127.0.0.1:1/v1' }, 'VISION_MODEL'],
    [{ VISION_PROVIDER: 'openai', OPENAI_API_KEY: 'sk-1', WOUND_MODE: 'aide_decision' }, 'WOUND_PURPOSE'],
    [{ VISION_MONTHLY_BUDGET: '0' }, 'VISION_MONTHLY_BUDGET'],
    [{ VISION_MONTHLY_BUDGET: '-3' }, 'VISION_MONTHLY_BUDGET'],
    [{ WOUND_TENANT_KEY: 'short' }, 'WOUND_TENANT_KEY'],
    [{ WOUND_CONSENSUS: '8' }, 'WOUND_CONSENSUS'],
  ])('refuses %j, naming %s', (settings, name) => {
    expect(refusal(settings)).toContain(name)
  })

  it('never shows the key of the tenant', () => {
    const key = 'a key with spaces, long enough'
    expect(refusal({ WOUND_TENANT_KEY: key })).not.toContain(key)
  })
})
