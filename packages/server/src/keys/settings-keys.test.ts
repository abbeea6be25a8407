import * as crypto from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { digestKey } from './digest-key.js'
import { findSettingsKey } from './settings-keys.js'

vi.mock('node:crypto', { spy: true })

const names = ['first', 'second', 'third'] as const
const keys = names.map((name) => ({ digest: digestKey(`nuno_${name}`), name }))

/** Lengths of what was compared, in order: all that the time of a comparison can tell. */
const compared = () => vi.mocked(crypto.timingSafeEqual).mock.calls.map((sides) => sides.map((side) => side.byteLength))

describe('the comparison of keys of the settings', () => {
  beforeEach(() => {
    vi.mocked(crypto.timingSafeEqual).mockClear()
  })

  it.each(['nuno_first', 'nuno_second', 'nuno_third', 'nuno_thirD', '', 'x'.repeat(10_000)])(
    'takes the same steps whichever key matches, and none: %.20s',
    (presented) => {
      const found = findSettingsKey(keys, digestKey(presented))
      expect(found?.name).toBe(keys.find(({ name }) => `nuno_${name}` === presented)?.name)
      expect(compared()).toEqual([
        [32, 32],
        [32, 32],
        [32, 32],
      ])
    },
  )

  it('never opens the keys of others to them', () => {
    expect(findSettingsKey(keys, digestKey('nuno_first'))?.scopes).not.toContain('admin')
  })
})
