import { describe, expect, it } from 'vitest'
import { chooseTesseract } from './choose-tesseract.js'
import { composeSamplePage } from './reading/ocr-sample-page.conformance.js'

describe('the choice of a Tesseract', () => {
  it('takes the program that is named, and no other', async () => {
    const engine = chooseTesseract({ command: '/nowhere/tesseract' })
    const { image } = await composeSamplePage()
    expect(engine.id).toBe('tesseract-cli')
    await expect(engine.recognize(image, { languages: ['fra'] })).rejects.toThrow('no program /nowhere/tesseract')
    await engine.close()
  })

  it('reads with whichever is faster', async () => {
    const engine = chooseTesseract()
    const { image } = await composeSamplePage()
    const { words } = await engine.recognize(image, { languages: ['fra'] })
    expect(words.map(({ text }) => text)).toContain('consommation')
    expect(['tesseract-js', 'tesseract-cli']).toContain(engine.id)
    await engine.close()
  })
})
