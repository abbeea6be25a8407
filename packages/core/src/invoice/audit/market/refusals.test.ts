import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { refusals } from './refusals.js'

const guide = new URL('../../../../../../docs/guides/comparison.md', import.meta.url)

describe('cases in which nothing is claimed', () => {
  it('are all in the guide, with their sentence, and only those', async () => {
    const rows = [...(await readFile(guide, 'utf8')).matchAll(/^\| `(\w+)` +\| (.*[.]) +\|$/gm)]
    const cases = rows
      .map(([, name, sentence]) => [name, sentence])
      .filter(([name]) => name !== undefined && name in refusals)
    expect(cases).toEqual(Object.entries(refusals))
  })

  it('are short factual sentences', () => {
    for (const sentence of Object.values(refusals)) expect(sentence).toMatch(/^[A-ZÀÉ].{10,110}\.$/)
  })
})
