import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FontProgram } from './font-program.js'
import { readFontFile, type FaceName } from './font-files.js'
import { loadTypefaces, type Typefaces } from './load-typefaces.js'

const names: readonly FaceName[] = ['regular', 'semibold', 'display']
const frenchSigns = 'œŒæÆçÇéÉèÈêÊëËàÀâÂîÎïÏôÔùÙûÛüÜÿŸ€²³·–—«»’‘“”…•→≥≤×−±°%\u00a0\u202f▮'

let typefaces: Typefaces
const programs = new Map<FaceName, FontProgram>()

beforeAll(async () => {
  typefaces = await loadTypefaces()
  const fontkit = await import('fontkit')
  for (const name of names) programs.set(name, fontkit.create(await readFontFile(name)) as unknown as FontProgram)
})

describe.each(names)('the %s face', (name) => {
  it('sets all digits on one width, without kerning between figures, so that columns of amounts align', () => {
    const face = typefaces[name]
    const width = face.width('0')
    for (const digit of '0123456789') {
      expect(face.width(digit)).toBe(width)
      for (const next of '0123456789,\u202f\u00a0') {
        expect(face.width(digit + next)).toBeCloseTo(width + face.width(next), 9)
      }
    }
  })

  it('has every sign of French typography', () => {
    const missing = Array.from(frenchSigns).filter(
      (sign) => !programs.get(name)?.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0),
    )
    // Titles and large amounts hold no arrow; one would print as a dash.
    expect(missing).toEqual(name === 'display' ? ['→'] : [])
  })

  it('measures any text as the shaper does', () => {
    const program = programs.get(name)
    const letters = fc.constantFrom(...Array.from(`ABCTVWYabcefilorstvwyéàœ0123456789 .,’-–()«»€%${frenchSigns}`))
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 40 }), (text) => {
        const shaped = (program?.layout(text).advanceWidth ?? 0) / (program?.unitsPerEm ?? 1)
        expect(typefaces[name].width(text)).toBeCloseTo(shaped, 6)
      }),
      { numRuns: 60 },
    )
  })

  it('prints something readable for whatever it lacks', () => {
    const { printable } = { printable: (text: string) => typefaces[name].printable(text) }
    expect(printable('12\u2011b\tx\ny')).toBe('12-b x y')
    expect(printable('e\u0301tat')).toBe('état')
    expect(printable('ﬁn Ⅳ')).toBe('fin IV')
    expect(printable('a\u00ad\u200bb')).toBe('ab')
    expect(printable('中😀')).toBe('??')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const sign of printable(text))
          expect(programs.get(name)?.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)).toBe(true)
      }),
    )
  })
})

it('parses each font once per process', async () => {
  expect((await loadTypefaces()).regular).toBe(typefaces.regular)
})
