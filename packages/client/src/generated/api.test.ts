import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { apiTypes, apiTypesPath } from '../../scripts/api-types.js'

it('has the types that the description of the API gives', async () => {
  expect(readFileSync(apiTypesPath, 'utf8')).toBe(await apiTypes())
})
