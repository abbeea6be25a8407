import { describe, expect, it } from 'vitest'
import { fhirListCodes } from './fhir-words.js'
import { loincCodes } from './loinc.js'
import { snomedWoundTerminology } from './snomed-wound-terminology.js'

/** The last digit of a LOINC code, modulo 10 (LOINC Users' Guide, appendix B). */
function loincDigit(code: string): number {
  const digits = Array.from(code.split('-')[0] ?? '', Number).reverse()
  const sum = digits.reduce((total, digit, index) => total + (index % 2 === 0 ? sumOfDigits(digit * 2) : digit), 0)
  return (10 - (sum % 10)) % 10
}
const sumOfDigits = (value: number) => Math.floor(value / 10) + (value % 10)

// Verhoeff: the last digit of a SNOMED CT identifier (SNOMED CT Release File Specifications, 5.6).
const product = (a: number, b: number): number => {
  const [isMirrored, isTurned] = [a >= 5, b >= 5]
  if (!isMirrored) return isTurned ? 5 + ((a + b - 5) % 5) : (a + b) % 5
  return isTurned ? (a - b + 5) % 5 : 5 + ((a - 5 - b + 5) % 5)
}
const permuted = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
]
for (let row = 2; row < 8; row += 1) permuted.push((permuted[row - 1] ?? []).map((digit) => permuted[1]?.[digit] ?? 0))
const isSnomed = (code: string): boolean =>
  Array.from(code, Number)
    .reverse()
    .reduce((check, digit, index) => product(check, permuted[index % 8]?.[digit] ?? 0), 0) === 0

describe('the codes of the terminologies', () => {
  it.each(loincCodes)('LOINC %s is written right', (code) => {
    expect(code).toMatch(/^\d{5}-\d$/)
    expect(loincDigit(code)).toBe(Number(code.at(-1)))
  })

  const snomed = fhirListCodes.flatMap(([list, code]) =>
    snomedWoundTerminology(list, code).map((coding) => coding.code),
  )
  it.each(snomed)('SNOMED CT %s is written right', (code) => {
    expect(isSnomed(code)).toBe(true)
  })

  it('are each of one meaning, and a wrong digit is seen', () => {
    expect(snomed).toHaveLength(50)
    expect(new Set(snomed).size).toBe(snomed.length)
    expect(isSnomed('449745004')).toBe(false)
    expect(loincDigit('39126')).not.toBe(7)
  })

  it('are given for nothing else', () => {
    expect(snomedWoundTerminology('tissu', 'toString')).toEqual([])
    expect(snomedWoundTerminology('tissu', 'necrose_humide')).toEqual([])
  })
})
