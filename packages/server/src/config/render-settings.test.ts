import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../config.js'
import { renderEnvironmentExample, renderSettingsReference } from './render-settings.js'
import { describeSetting, settingsSchema, type SettingName } from './settings.js'

const inRepository = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')
const names = Object.keys(settingsSchema.shape) as SettingName[]

describe('the reference of the settings', () => {
  it('is current: else run packages/server/scripts/write-settings.ts', () => {
    expect(inRepository('docs/reference/settings.md')).toBe(renderSettingsReference())
    expect(inRepository('packages/server/deploy/.env.example')).toBe(renderEnvironmentExample())
  })

  it.each(names)('gives for %s an example that is accepted and the default that applies', (name) => {
    const { defaultText, example } = describeSetting(name)
    expect(readConfig({}, { [name]: example }).given).toEqual(new Set([name]))
    expect({ ...readConfig({}, { [name]: defaultText }), given: null }).toEqual({ ...readConfig({}, {}), given: null })
  })
})
