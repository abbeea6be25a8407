import { describe, expect, it } from 'vitest'
import { defaultTesseractSettings, toParameters } from './tesseract-settings.js'

describe('toParameters', () => {
  it('takes the threshold asked for, and the global one on a cleaned picture', () => {
    expect(toParameters(defaultTesseractSettings)).toMatchObject({
      thresholding_method: '2',
      tessedit_pageseg_mode: '11',
    })
    expect(toParameters(defaultTesseractSettings, true)).toMatchObject({ thresholding_method: '0' })
  })
})
