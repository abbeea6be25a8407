import { describe, expect, it } from 'vitest'
import { fakeTerminal } from '../testing/fake-terminal.js'
import { referenceCheckCommand } from './reference-command.js'

describe('constat reference check', () => {
  it('shows every table, its age and what is missing', async () => {
    const { terminal, written } = fakeTerminal()
    expect(await referenceCheckCommand({}, terminal, '2026-11-21')).toBe(0)
    expect(written.out).toContain('✓ Tarif réglementé, option Base')
    expect(written.out).toMatch(/✗ TURPE jusqu’à 36 kVA .*31\/07\/2026 +01\/08\/2026/)
    expect(written.out).toContain('6 tables ont passé leur date usuelle de révision')
    expect(written.out).toContain('ATRD (GRDF), T2 : du 01/07/2026 à ce jour')
  })

  it('writes JSON for programs', async () => {
    const { terminal, written } = fakeTerminal()
    await referenceCheckCommand({ json: true }, terminal, '2026-11-21')
    expect(JSON.parse(written.out)).toMatchObject({ date: '2026-11-21', tables: expect.any(Array) as unknown[] })
  })
})
