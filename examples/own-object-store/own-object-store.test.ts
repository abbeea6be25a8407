import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bill, runExample } from '../run-example.test-support.js'

it('own-object-store backs an analysis up, verifies and restores it', async () => {
  const { output, folder } = await runExample('own-object-store/own-object-store.ts')
  expect(output).toMatch(/^production\/user-12\/invoice-456\/\d{8}T\d{6}Z 4 fichiers, \d+ octets$/m)
  expect(output).toMatch(/^\d{5,} octets vérifiés, 0 défaut$/m)
  expect(readFileSync(join(folder, 'restauration/original_electricite.pdf'))).toEqual(readFileSync(bill))
})
