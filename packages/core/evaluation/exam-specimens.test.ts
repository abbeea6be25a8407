import { execFileSync, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSpecimens } from './load-specimens.js'
import { absentValues } from '../scripts/specimens/exam/printed-values.js'

const folder = resolve(import.meta.dirname, '../specimens/exam')
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined

function textOf(path: string): string {
  const read = (...options: string[]): string =>
    execFileSync('pdftotext', [...options, path, '-'], { encoding: 'utf8' })
  return `${read('-layout')}\n${read('-raw')}`
}

describe('absentValues', () => {
  it('finds numbers, dates and identifiers in French forms, as tokens of their own', () => {
    const invoice = {
      invoice: { number: 'F261', issue_date: '2026-04-01' },
      taxes: [{ rate: 30.85, amount_ht: 1234.5 }],
      vat: [{ amount: -3.2 }],
    }
    const text = 'Facture F 26 1 du 1er avril 2026 : 0,03085 € par kWh, 1 234,50 €, − 3,20 €'
    expect(absentValues(text, invoice)).toEqual([])
  })

  it('names what is not printed, also when it hides in a longer number', () => {
    const invoice = { due_date: '2026-04-01', totals: { ht: 12.5, ttc: 15, net_to_pay: 15 } }
    expect(absentValues('112,50 € ; 15,01 € ; le 11/04/2026', invoice)).toEqual([
      'due_date = 2026-04-01',
      'totals.ht = 12.5',
      'totals.ttc = 15',
      'totals.net_to_pay = 15',
    ])
  })
})

describe.skipIf(!hasPdftotext)('the exam (pdftotext of poppler-utils)', () => {
  const { specimens, negatives } = loadSpecimens(folder)

  it.each(specimens)('$id prints every value of its truth', ({ paths: [path = ''], truth }) => {
    expect(absentValues(textOf(path), truth.invoice)).toEqual([])
  })

  it.each([...specimens.flatMap(({ paths }) => paths), ...negatives.map(({ path }) => path)])(
    'every page of %s is marked as a specimen',
    (path) => {
      const pages = textOf(path)
        .split('\f')
        .filter((page) => page.trim() !== '')
      expect(pages.every((page) => page.replaceAll(/\s/gu, '').includes('SPECIMEN'))).toBe(true)
    },
  )
})
