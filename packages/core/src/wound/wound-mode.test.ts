import { describe, expect, it } from 'vitest'
import { checkMode, type WoundMode } from './wound-mode.js'

describe('the mode', () => {
  it('documents unless more is asked for, and then needs a declared purpose', () => {
    expect(checkMode()).toEqual({ mode: 'documentation', destination: null })
    expect(checkMode('documentation', 'Télésuivi')).toEqual({ mode: 'documentation', destination: null })
    const purpose = ' Aide au suivi des plaies '
    expect(checkMode('aide_decision', purpose)).toEqual({ mode: 'aide_decision', destination: purpose.trim() })
  })

  it.each([
    ['aide_decision', undefined, 'purpose'],
    ['aide_decision', '  ', 'purpose'],
    ['diagnostic', 'Télésuivi', 'mode'],
  ])('refuses %s with the purpose %j', (mode, purpose, option) => {
    const details = expect.objectContaining({ option }) as unknown
    expect(() => checkMode(mode as WoundMode, purpose)).toThrow(expect.objectContaining({ details }))
  })
})
