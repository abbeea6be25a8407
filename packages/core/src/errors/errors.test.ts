import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ConstatError } from './constat-error.js'
import { errorCodes } from './error-codes.js'
import { errorSamples } from './error-samples.test-support.js'
import { warningCodes } from './warning-codes.js'

const sources = new URL('../', import.meta.url)
const reference = readFileSync(new URL('../../../../docs/reference/errors.md', import.meta.url), 'utf8')

/** Rows of the table under a heading of the reference, cell by cell, without the marks of code. */
function tableUnder(heading: string): string[][] {
  const section = reference.split(/^## /m).find((part) => part.startsWith(heading)) ?? ''
  const rows = section.split('\n').filter((line) => line.startsWith('| `'))
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
  )
}
const errorRows = tableUnder('Errors of the library')
const warningRows = tableUnder('Warnings')

describe('errors', () => {
  it('are one class per file, each with a sample here', () => {
    const files = readdirSync(new URL('errors/', sources)).filter((name) => name.endsWith('-error.ts'))
    const classes = files.filter((name) => name !== 'constat-error.ts').sort()
    const expected = errorSamples.map(({ name }) => `${name.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase()}.ts`)
    expect(classes).toEqual(expected.sort())
  })

  it('have the codes of the list, no more and no less', () => {
    expect(errorSamples.map(({ code }) => code)).toEqual(errorCodes.map(({ code }) => code))
    expect(errorRows.map(([code]) => code)).toEqual(errorCodes.map(({ code }) => code))
    for (const { code } of errorCodes) expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/)
  })

  it.each(errorSamples.map((error, index) => [error.code, error, errorRows[index]] as const))(
    '%s is documented with its meaning, sentence, remedy and status',
    (_, error, row = []) => {
      const [code, meaning, sentence, remedy, status] = row
      expect(row).toHaveLength(5)
      expect(errorCodes).toContainEqual({ code, meaning })
      expect(sentence).toBe(error.userMessage)
      expect(remedy).toMatch(/^[A-Z].{10,}\.$/)
      expect(status).toMatch(/^(400|401|404|409|413|415|422|499|500|502|503)$/)
    },
  )

  it.each(errorSamples.map((error) => [error.name, error] as const))(
    '%s is an error to show and to log',
    (name, error) => {
      expect(ConstatError.isInstance(error)).toBe(true)
      expect(error).toBeInstanceOf(Error)
      expect(error.name).toBe(name)
      expect(error.message).toMatch(/^[A-Z0-9].*[.;:]?/)
      expect(JSON.parse(JSON.stringify(error.details))).toEqual(error.details)
      expect(Object.keys(error)).not.toContain('stack')
    },
  )

  it('keep what caused them', () => {
    const causes = errorSamples.filter(({ cause }) => cause !== undefined).map(({ code }) => code)
    expect(causes).toEqual(['aborted'])
  })

  it('are recognised across copies of the package, and nothing else is', () => {
    for (const other of [new Error('x'), null, undefined, 'no_file', { code: 'no_file' }]) {
      expect(ConstatError.isInstance(other)).toBe(false)
    }
  })

  it('say the sentence of the former service for a wrong energy, to the letter', () => {
    const mismatch = errorSamples.find(({ code }) => code === 'energy_type_mismatch')
    expect(mismatch?.userMessage).toBe(
      "Incompatibilité de type d'énergie : Type demandé: gaz. Mais la facture ressemble plutôt à electricite (confiance 0.97).",
    )
  })

  it('count leaked terms and never carry one', () => {
    const leak = errorSamples.find(({ code }) => code === 'anonymous_report_leak')
    expect(leak?.details).toEqual({ leakedTerms: { customer: 2, supplier: 1 } })
  })
})

describe('warnings', () => {
  it('are documented, code and meaning, in both directions', () => {
    expect(warningRows.map(([code, meaning]) => ({ code, meaning }))).toEqual([...warningCodes])
    for (const [, , remedy] of warningRows) expect(remedy).toMatch(/^[A-Z].{10,}\.$/)
  })

  it('are all given somewhere in the sources', () => {
    const code = readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !/\.test(-support)?\.ts$|errors\//.test(path))
      .map((path) => readFileSync(new URL(path, sources), 'utf8'))
      .join('\n')
    expect(warningCodes.filter((warning) => !code.includes(`'${warning.code}'`))).toEqual([])
  })
})
