import { basename, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSpecimens } from './load-specimens.js'

const dev = resolve(import.meta.dirname, '../specimens/dev')
const filesOf = (kind: Parameters<typeof loadSpecimens>[1]): Record<string, string[]> =>
  Object.fromEntries(
    loadSpecimens(dev, kind).specimens.map(({ id, paths }) => [id, paths.map((path) => basename(path))]),
  )

describe('loadSpecimens', () => {
  it('takes the bill that a truth names', () => {
    const bills = filesOf('text')
    expect(Object.keys(bills)).toHaveLength(12)
    expect(bills['dev-L1-01']).toEqual(['dev-L1-01.pdf'])
  })

  it('takes a scan as one file', () => {
    expect(filesOf('scans')).toEqual({
      'dev-L1-02': ['dev-L1-02.pdf'],
      'dev-L2-01': ['dev-L2-01.pdf'],
      'dev-L3-02': ['dev-L3-02.pdf'],
    })
  })

  it('takes the photographs and images of one bill as one document, in the order of its pages', () => {
    expect(filesOf('photos')).toEqual({
      'dev-L1-02': ['dev-L1-02_p1.jpg', 'dev-L1-02_p2.jpg'],
      'dev-L2-01': ['dev-L2-01_p1.jpg', 'dev-L2-01_p2.jpg', 'dev-L2-01_p3.jpg'],
      'dev-L3-02': ['dev-L3-02_p1.jpg', 'dev-L3-02_p2.jpg', 'dev-L3-02_p3.jpg'],
    })
    expect(filesOf('images')['dev-L3-02']).toEqual(['dev-L3-02.tif'])
  })

  it('gives OCR the negatives that are photographs, once', () => {
    expect(loadSpecimens(dev, 'photos').negatives.map(({ file }) => file)).toEqual(['dev-NEG-03.jpg', 'dev-NEG-08.jpg'])
    expect(loadSpecimens(dev, 'scans').negatives).toEqual([])
    expect(loadSpecimens(dev).negatives).toHaveLength(10)
  })
})
