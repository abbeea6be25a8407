import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { productionLicences, refusedLicences, renderLicences } from '../.ci/licences.js'

describe('the licences of what the packages need', { timeout: 60_000 }, () => {
  const licences = productionLicences()

  it('are all agreed to', () => {
    expect(licences.size).toBeGreaterThan(100)
    expect(refusedLicences(licences)).toEqual([])
  })

  it('are listed in the reference', () => {
    const reference = readFileSync(join(import.meta.dirname, 'reference/licences.md'), 'utf8')
    expect(reference, 'run tsx .ci/write-licences.ts').toBe(renderLicences(licences))
  })

  it('would not be with copyleft, or with none', () => {
    const others = new Map([
      ['a', 'GPL-3.0-only'],
      ['b', 'AGPL-3.0-or-later'],
      ['c', 'Unknown'],
      ['d', 'LGPL-3.0-or-later'],
    ])
    expect(refusedLicences(others)).toHaveLength(4)
  })
})
