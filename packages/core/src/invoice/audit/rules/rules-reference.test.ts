import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { renderRulesReference, rulesReference } from '../../../../scripts/rules-reference.js'

describe('docs/reference/rules.md', () => {
  it('is what the rules say (run tsx packages/core/scripts/generate-rules-reference.ts)', async () => {
    expect(await readFile(rulesReference, 'utf8')).toBe(renderRulesReference())
  })
})
