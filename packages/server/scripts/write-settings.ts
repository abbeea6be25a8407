import { writeFileSync } from 'node:fs'
import { renderEnvironmentExample, renderSettingsReference } from '../src/config/render-settings.js'

const root = new URL('../../../', import.meta.url)
writeFileSync(new URL('docs/reference/settings.md', root), renderSettingsReference())
writeFileSync(new URL('packages/server/deploy/.env.example', root), renderEnvironmentExample())
