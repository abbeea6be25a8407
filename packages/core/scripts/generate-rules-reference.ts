import { writeFile } from 'node:fs/promises'
import { renderRulesReference, rulesReference } from './rules-reference.js'

await writeFile(rulesReference, renderRulesReference())
