import { describe, expect, it } from 'vitest'
import { isBlank, isInvisible, printedCharacter } from './character-class.js'

describe('character classes', () => {
  it.each([0x20, 0x09, 0x0a, 0x0d, 0xa0, 0x2007, 0x2009, 0x202f, 0x3000])('U+%i is a blank', (code) => {
    expect(isBlank(code)).toBe(true)
  })

  it.each([0x02, 0x2d, 0xad, 0x2013, 0x200b, 0x41])('U+%i is not a blank', (code) => {
    expect(isBlank(code)).toBe(false)
  })

  it.each([0xad, 0x200b, 0x200d, 0x200e, 0x2060, 0xfeff])('U+%i prints nothing', (code) => {
    expect(isInvisible(code)).toBe(true)
  })

  it('prints the hyphen that PDFium marks at the end of a line', () => {
    expect(printedCharacter(0x02)).toBe('-')
  })

  it.each([0, 0x07, 0x85, 0xffff, 0xfffe, 0x110000])('shows U+%i as a character without a meaning', (code) => {
    expect(printedCharacter(code)).toBe('\uFFFD')
  })
})
