import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTsv } from './read-tsv.js'

const image = { width: 200, height: 100 }
const row = (text: string, confidence: number, place: readonly number[] = [20, 10, 40, 20]): string =>
  ['5', 1, 1, 1, 1, 1, ...place, confidence, text].join('\t')

describe('the TSV of Tesseract', () => {
  it('gives words with boxes and confidences relative to 1', () => {
    const tsv = `level\tpage_num\n1\t1\t0\t0\t0\t0\t0\t0\t200\t100\t-1\t\n${row('12,50', 96.5)}\n${row('€', 91)}\n`
    expect(readTsv(tsv, image)).toEqual([
      { text: '12,50', box: { x: 0.1, y: 0.1, width: 0.2, height: 0.2 }, confidence: 0.965 },
      { text: '€', box: { x: 0.1, y: 0.1, width: 0.2, height: 0.2 }, confidence: 0.91 },
    ])
  })

  it.each([
    ['no text', row(' ', 95)],
    ['a word without any confidence', row('Total', 0)],
    ['a border read as a bar', row('|', 60, [100, 0, 2, 90])],
    ['a rule read as dashes', row('——', 60, [0, 50, 190, 2])],
  ])('leaves out %s', (_name, tsv) => {
    expect(readTsv(tsv, image)).toEqual([])
  })

  it('keeps a dash or a bar of the size of a letter', () => {
    expect(readTsv(`${row('|', 60)}\n${row('—', 60)}`, image).map(({ text }) => text)).toEqual(['|', '—'])
  })

  it('keeps quotes and other marks as they are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zé"'«»\\€0-9]{1,12}$/), (text) => {
        expect(readTsv(row(`a${text}`, 50), image)[0]?.text).toBe(`a${text}`)
      }),
    )
  })
})
