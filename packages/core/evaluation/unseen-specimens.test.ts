import { execFileSync, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { absentValues } from '../scripts/specimens/exam/printed-values.js'
import { loadSpecimens } from './load-specimens.js'

const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined

function textOf(path: string): string {
  const read = (...options: string[]): string =>
    execFileSync('pdftotext', [...options, path, '-'], { encoding: 'utf8' })
  return `${read('-layout')}\n${read('-raw')}`
}

describe.skipIf(!hasPdftotext).each(['unseen', 'blind'])('%s (pdftotext of poppler-utils)', (name) => {
  const { specimens, negatives } = loadSpecimens(resolve(import.meta.dirname, '../specimens', name))

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
