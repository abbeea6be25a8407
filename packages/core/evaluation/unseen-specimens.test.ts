import { execFileSync, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { absentValues } from '../scripts/specimens/exam/printed-values.js'
import { loadSpecimens } from './load-specimens.js'

const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined

const read = (path: string, mode: '-layout' | '-raw'): string =>
  execFileSync('pdftotext', [mode, path, '-'], { encoding: 'utf8' })
const textOf = (path: string): string => `${read(path, '-layout')}\n${read(path, '-raw')}`
/** Text up the margin is whole in one of the two only. */
const isMarked = (page: string): boolean => page.replaceAll(/\s/gu, '').includes('SPECIMEN')

describe
  .skipIf(!hasPdftotext)
  .each(['unseen', 'blind', 'blind-c', 'blind-d', 'blind-e', 'blind-f', 'blind-g', 'blind-h', 'blind-i'])(
  '%s (pdftotext of poppler-utils)',
  (name) => {
    const { specimens, negatives } = loadSpecimens(resolve(import.meta.dirname, '../specimens', name))

    it.each(specimens)('$id prints every value of its truth', ({ paths: [path = ''], truth }) => {
      expect(absentValues(textOf(path), truth.invoice)).toEqual([])
    })

    it.each([...specimens.flatMap(({ paths }) => paths), ...negatives.map(({ path }) => path)])(
      'every page of %s is marked as a specimen',
      (path) => {
        const raw = read(path, '-raw').split('\f')
        const pages = read(path, '-layout').split('\f')
        const unmarked = pages.filter(
          (page, index) => page.trim() !== '' && !isMarked(page) && !isMarked(raw[index] ?? ''),
        )
        expect(unmarked).toEqual([])
      },
    )
  },
)
