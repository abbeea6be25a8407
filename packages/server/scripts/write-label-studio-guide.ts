import { readFileSync, writeFileSync } from 'node:fs'
import { withConfiguration } from '../src/reviews/label-studio/guide-configuration.js'

const guide = new URL('../../../docs/guides/label-studio.md', import.meta.url)
writeFileSync(guide, withConfiguration(readFileSync(guide, 'utf8')))
