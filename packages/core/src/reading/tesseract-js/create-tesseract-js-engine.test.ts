import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { InvalidOptionError } from '../../errors/invalid-option-error.js'
import { describeOcrEngine } from '../ocr-engine.conformance.js'
import { composeSamplePage } from '../ocr-sample-page.conformance.js'
import { toPgm } from '../tesseract/to-pgm.js'
import { createTesseractJsEngine } from './create-tesseract-js-engine.js'
import { TesseractThread } from './tesseract-thread.js'

describeOcrEngine({ describe, it }, { name: 'tesseract-js', createEngine: createTesseractJsEngine })

describe('tesseract-js', () => {
  const blank = { width: 200, height: 100, pixels: new Uint8Array(200 * 100).fill(255) }

  it('reads German and English beside French, and says which language it has no data for', async () => {
    const engine = createTesseractJsEngine({ workers: 1 })
    const { image } = await composeSamplePage()
    const { words } = await engine.recognize(image, { languages: ['fra', 'deu', 'eng'] })
    expect(words.map(({ text }) => text)).toContain('Abonnement')
    await expect(engine.recognize(image, { languages: ['xyz'] })).rejects.toThrow('@tesseract.js-data/xyz')
    await expect(engine.probe?.({ languages: ['fra', 'deu'] })).resolves.toBeUndefined()
    await expect(engine.probe?.({ languages: ['fra', 'xyz'] })).rejects.toThrow('@tesseract.js-data/xyz')
    await expect(engine.recognize(image, { languages: ['../fra'] })).rejects.toMatchObject({ code: 'ocr_failed' })
    expect((await engine.recognize(blank, { languages: [] })).words).toEqual([])
    await engine.close()
  })

  it.each([{ workers: 0 }, { workers: 1.5 }, { maxMilliseconds: Number.NaN }])('refuses %j', (options) => {
    expect(() => createTesseractJsEngine(options)).toThrow(InvalidOptionError)
  })

  it('lets the process end although its threads are idle and nobody has closed it', () => {
    const module = JSON.stringify(new URL('create-tesseract-js-engine.ts', import.meta.url).href)
    const script = `const { createTesseractJsEngine } = await import(${module})
      const pixels = new Uint8Array(200 * 100).fill(255)
      const engine = createTesseractJsEngine({ idleMilliseconds: 600_000 })
      const { words } = await engine.recognize({ width: 200, height: 100, pixels }, { languages: ['fra'] })
      process.stdout.write(String(words.length))`
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: import.meta.dirname,
      timeout: 15_000,
      encoding: 'utf8',
    })
    expect({ stdout, stderr }).toEqual({ stdout: '0', stderr: '' })
  })
})

describe('a thread of tesseract-js', () => {
  it('that dies while it reads rejects the picture', async () => {
    const thread = new TesseractThread(['fra'])
    const { image } = await composeSamplePage()
    const reading = thread.recognize(await toPgm(image), {})
    await thread.end()
    await expect(reading).rejects.toMatchObject({ code: 'ocr_failed' })
    await expect(thread.recognize(await toPgm(image), {})).rejects.toMatchObject({ code: 'ocr_failed' })
  })

  it('that cannot read a file says so', async () => {
    const thread = new TesseractThread(['fra'])
    await expect(thread.recognize(new Uint8Array([1, 2, 3]), {})).rejects.toThrow('refused to recognize')
    await thread.end()
  })
})
