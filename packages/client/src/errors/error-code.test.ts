import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { clientErrorSentences } from './error-code.js'

it('is described, each one, in the reference of errors, and no other is', () => {
  const reference = readFileSync(resolve(import.meta.dirname, '../../../../docs/reference/errors.md'), 'utf8')
  const [section = ''] = reference.split('## Errors of the client\n')[1]?.split('\n## ') ?? []
  const documented = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, code]) => code)
  expect(documented).toEqual(Object.keys(clientErrorSentences))
})
