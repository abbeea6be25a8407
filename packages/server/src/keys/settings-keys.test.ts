import { timingSafeEqual } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { digestKey } from './digest-key.js'
import { findSettingsKey } from './settings-keys.js'

const names = ['first', 'second', 'third'] as const
const keys = names.map((name) => ({ digest: digestKey(`nuno_${name}`), name }))

describe('the comparison of keys of the settings', () => {
  it.each(['nuno_first', 'nuno_second', 'nuno_third', 'nuno_thirD', '', 'x'.repeat(10_000)])(
    'takes the same steps whichever key matches, and none: %.20s',
    (presented) => {
      // All that the time of a comparison can tell.
      const lengths: number[][] = []
      const found = findSettingsKey(keys, digestKey(presented), (one, other) => {
        lengths.push([one.byteLength, other.byteLength])
        return timingSafeEqual(one, other)
      })
      expect(found?.name).toBe(keys.find(({ name }) => `nuno_${name}` === presented)?.name)
      expect(lengths).toEqual([
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
