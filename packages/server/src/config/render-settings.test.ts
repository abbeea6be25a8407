import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../config.js'
import { renderEnvironmentExample, renderSettingsReference } from './render-settings.js'
import { describeSetting, settingsSchema, type SettingName } from './settings.js'

const inRepository = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')
const names = Object.keys(settingsSchema.shape) as SettingName[]

const spaces = { DO_SPACES_BUCKET: 'backups', DO_SPACES_KEY: 'key-b', DO_SPACES_SECRET: 'secret-b' }
/** Settings without which this one is refused. */
const companionsOf: Partial<Record<SettingName, Record<string, string>>> = {
  DO_SPACES_BUCKET: spaces,
  DO_SPACES_KEY: spaces,
  DO_SPACES_SECRET: spaces,
  DO_SPACES_ENDPOINT: spaces,
  SECOND_READER: { MISTRAL_API_KEY: 'key-m', OPENAI_API_KEY: 'key-o' },
  LABEL_STUDIO_URL: { LABEL_STUDIO_TOKEN: 'token', LABEL_STUDIO_PROJECT: '1' },
  LABEL_STUDIO_TOKEN: { LABEL_STUDIO_URL: 'https://label-studio.example.fr', LABEL_STUDIO_PROJECT: '1' },
  LABEL_STUDIO_PROJECT: { LABEL_STUDIO_URL: 'https://label-studio.example.fr', LABEL_STUDIO_TOKEN: 'token' },
  STORAGE_BUCKET: { STORAGE_KEY: 'key-s', STORAGE_SECRET: 'secret-s' },
  VISION_PROVIDER: { OPENAI_API_KEY: 'key-o' },
  TLS_CERT_FILE: { TLS_KEY_FILE: 'key.pem' },
  TLS_KEY_FILE: { TLS_CERT_FILE: 'cert.pem' },
}

describe('the reference of the settings', () => {
  it('is current: else run packages/server/scripts/write-settings.ts', () => {
    expect(inRepository('docs/reference/settings.md')).toBe(renderSettingsReference())
    expect(inRepository('packages/server/deploy/.env.example')).toBe(renderEnvironmentExample())
  })

  it.each(names)('gives for %s an example that is accepted and the default that applies', (name) => {
    const { defaultText, example } = describeSetting(name)
    const given = { ...companionsOf[name], [name]: example }
    expect(readConfig({}, given).given).toEqual(new Set(Object.keys(given)))
    expect({ ...readConfig({}, { [name]: defaultText }), given: null }).toEqual({ ...readConfig({}, {}), given: null })
  })
})
