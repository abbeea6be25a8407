import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageSize } from './page-size.js'
import type { PictureSource } from './picture-source.js'

const file = { name: 'a', bytes: new Uint8Array(1), position: 1 }
const photo: PictureSource = { kind: 'image', file: { ...file, mediaType: 'image/jpeg' }, frame: 0 }
const pdfPage = (widthPt: number, heightPt: number): PictureSource => ({
  kind: 'pdf-page',
  file: { ...file, mediaType: 'application/pdf' },
  page: 0,
  widthPt,
  heightPt,
})

describe('the size of a page', () => {
  it('of a photograph is that of a sheet of A4, upright or on its side', () => {
    expect(pageSize(210 / 297, photo)).toEqual({ widthPt: 595.28, heightPt: 841.89 })
    expect(pageSize(0.72, photo)).toEqual({ widthPt: 595.28, heightPt: 841.89 })
    expect(pageSize(297 / 210, photo)).toEqual({ widthPt: 841.89, heightPt: 595.28 })
  })

  it('of a receipt keeps its proportions', () => {
    const { widthPt, heightPt } = pageSize(0.4, photo)
    expect(widthPt).toBe(595.28)
    expect(heightPt).toBeCloseTo(595.28 / 0.4)
  })

  it('of a page of a PDF is its own, also when it was turned', () => {
    expect(pageSize(0.5, pdfPage(300, 600))).toEqual({ widthPt: 300, heightPt: 600 })
    expect(pageSize(2, pdfPage(300, 600))).toEqual({ widthPt: 600, heightPt: 300 })
  })

  it('has the proportions of the picture, within the tolerance of A4', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.boolean(), (aspect, isPdf) => {
        const { widthPt, heightPt } = pageSize(aspect, isPdf ? pdfPage(595, 842) : photo)
        expect(Math.abs(widthPt / heightPt / aspect - 1)).toBeLessThan(0.031)
      }),
    )
  })
})
