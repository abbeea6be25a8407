import { describe, expect, it } from 'vitest'
import { readConfig, type SettingTexts } from '../config.js'
import { ConfigError } from './config-error.js'

const secondReader = (settings: SettingTexts) => readConfig({}, settings).secondReader
const refusal = (settings: SettingTexts): string => {
  try {
    readConfig({}, settings)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return ''
}

describe('the second reader of the settings', () => {
  it('is none by itself, even where keys are set for other uses', () => {
    expect(secondReader({ OPENAI_API_KEY: 'sk-1', MODEL_BASE_URL: 'http://127.0.0.1:1/v1' })).toBeNull()
  })

  it('has its models in their order, each with its key or its address', () => {
    expect(
      secondReader({
        SECOND_READER: 'mistral/mistral-medium-3-5, openai-compatible/Qwen/Qwen3-VL-8B',
        MISTRAL_API_KEY: 'key-m',
        MODEL_BASE_URL: 'http://127.0.0.1:11434/v1',
        MODEL_CALLS_PER_MINUTE: '30',
        MODEL_MASK: 'false',
      }),
    ).toEqual({
      models: [
        { provider: 'mistral', model: 'mistral-medium-3-5', apiKey: 'key-m', baseUrl: null },
        {
          provider: 'openai-compatible',
          model: 'Qwen/Qwen3-VL-8B',
          apiKey: null,
          baseUrl: 'http://127.0.0.1:11434/v1',
        },
      ],
      callsPerMinute: 30,
      maxMilliseconds: 90_000,
      mask: false,
      sendPictures: false,
    })
  })

  it.each<[SettingTexts, string]>([
    [{ SECOND_READER: 'gpt-5.4-mini' }, 'SECOND_READER'],
    [{ SECOND_READER: 'cohere/command' }, 'SECOND_READER'],
    [{ SECOND_READER: 'anthropic/claude-x' }, 'ANTHROPIC_API_KEY'],
    [{ SECOND_READER: 'openai-compatible/llava' }, 'MODEL_BASE_URL'],
    [{ MODEL_MASK: 'yes' }, 'MODEL_MASK'],
  ])('refuses %j, naming %s', (settings, name) => {
    expect(refusal(settings)).toContain(name)
  })

  it('never shows a key', () => {
    const key = 'a key with spaces'
    expect(refusal({ SECOND_READER: 'openai/m', OPENAI_API_KEY: key })).not.toContain(key)
  })
})
