import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorStatuses } from '../packages/server/src/http/error-statuses.js'

const reference = readFileSync(join(import.meta.dirname, 'reference/errors.md'), 'utf8')

/** Code and status of every row of the two tables of errors: the first and the last cell. */
function documentedStatuses(): Record<string, number> {
  const errors = reference.slice(0, reference.indexOf('## Warnings'))
  const rows = [...errors.matchAll(/^\| `(\w+)` \|.*\| (\d{3}) \|$/gm)]
  return Object.fromEntries(rows.map(([, code = '', status]) => [code, Number(status)] as const))
}

describe('the reference of errors', () => {
  it('gives every code the status that the server answers with', () => {
    expect(documentedStatuses()).toEqual(errorStatuses)
  })
})
