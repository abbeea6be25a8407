import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { errorSentences } from './error-sentences.js'

const reference = readFileSync(new URL('../../../../docs/reference/errors.md', import.meta.url), 'utf8')

it('the sentences of the library are those of its reference', () => {
  const library = reference.split(/^## /m).find((part) => part.startsWith('Errors of the library')) ?? ''
  const rows = [...library.matchAll(/^\| `(\w+)` \| .+? \| (.+?) \| /gm)]
  const documented = Object.fromEntries(rows.map(([, code = '', sentence = '']) => [code, sentence]))
  expect(Object.keys(documented).length).toBeGreaterThan(30)
  expect(errorSentences).toMatchObject(documented)
})
