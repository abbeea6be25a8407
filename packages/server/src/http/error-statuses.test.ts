import { readFileSync } from 'node:fs'
import { errorCodes } from '@constat/core'
import { describe, expect, it } from 'vitest'
import { errorStatuses, statusOf } from './error-statuses.js'
import { serverErrorCodes } from './server-error-codes.js'

const reference = readFileSync(new URL('../../../../docs/reference/errors.md', import.meta.url), 'utf8')

/** Code and status of every row of the reference that ends with a status. */
const documented = [...reference.matchAll(/^\| `(\w+)` \|.*\| (\d{3}) \|$/gm)].map(([, code, status]) => [
  code,
  Number(status),
])

describe('the statuses of the errors', () => {
  it('cover every code of the library and of the server, each once, and no other', () => {
    const codes = [...errorCodes.map(({ code }) => code), ...serverErrorCodes]
    expect(Object.keys(errorStatuses).sort()).toEqual(codes.sort())
  })

  it('are those of docs/reference/errors.md', () => {
    expect(Object.fromEntries(documented)).toEqual(errorStatuses)
    expect(documented).toHaveLength(Object.keys(errorStatuses).length)
  })

  it('are unknown for anything else', () => {
    expect(statusOf('toString')).toBeUndefined()
    expect(statusOf('nothing')).toBeUndefined()
  })
})
