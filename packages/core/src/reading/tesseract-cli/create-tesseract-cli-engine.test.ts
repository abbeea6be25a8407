import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { describeOcrEngine } from '../ocr-engine.conformance.js'
import { composeSamplePage } from '../ocr-sample-page.conformance.js'
import { createTesseractCliEngine } from './create-tesseract-cli-engine.js'
import { findTesseract } from './find-tesseract.js'

const isInstalled = spawnSync('tesseract', ['--version']).status === 0

describe.skipIf(!isInstalled)('tesseract-cli (skipped where tesseract is not installed)', () => {
  describeOcrEngine(
    { describe, it },
    { name: 'tesseract-cli', createEngine: (options) => createTesseractCliEngine({ ...options, data: 'packages' }) },
  )

  it('tells its version and languages', async () => {
    const installed = await findTesseract()
    expect(installed?.version).toMatch(/^[4-9]\.\d/)
    expect(installed?.languages).toContain('eng')
  })

  it('takes the data of the npm packages for a language that the program lacks, and leaves no file behind', async () => {
    const before = dataFolders()
    const engine = createTesseractCliEngine()
    const { image } = await composeSamplePage()
    expect((await engine.recognize(image, { languages: ['fra', 'deu'] })).words.length).toBeGreaterThan(10)
    await expect(engine.recognize(image, { languages: ['xyz'] })).rejects.toThrow('@tesseract.js-data/xyz')
    await expect(engine.probe?.({ languages: ['fra'] })).resolves.toBeUndefined()
    await expect(engine.probe?.({ languages: ['xyz'] })).rejects.toThrow('@tesseract.js-data/xyz')
    expect(dataFolders().length).toBeGreaterThan(before.length)
    await engine.close()
    expect(dataFolders()).toEqual(before)
  })
})

const dataFolders = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`constat-tesseract-${process.pid}-`))

describe('a program that is not Tesseract', () => {
  const folder = mkdtempSync(join(tmpdir(), 'constat-programs-'))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })
  const program = (name: string, script: string): string => {
    const path = join(folder, name)
    writeFileSync(path, `#!/bin/sh\n${script}\n`)
    chmodSync(path, 0o755)
    return path
  }
  const picture = { width: 200, height: 100, pixels: new Uint8Array(200 * 100).fill(255) }

  it.each([
    ['is not there', join(folder, 'nothing'), 'there is no program'],
    ['fails', program('fails', 'exit 3'), 'ended with 3'],
    ['is killed', program('killed', 'kill -9 $$'), 'ended by SIGKILL'],
  ])('and that %s is reported', async (_what, command, reason) => {
    const engine = createTesseractCliEngine({ command })
    await expect(engine.recognize(picture, { languages: ['fra'] })).rejects.toThrow(reason)
    await expect(engine.probe?.({ languages: ['fra'] })).rejects.toMatchObject({ code: 'ocr_failed' })
    await engine.close()
    expect(await findTesseract(command)).toBeNull()
  })

  it('and that never answers is killed', async () => {
    const command = program('hangs', `echo $$ > ${join(folder, 'pid')}; exec sleep 60`)
    const engine = createTesseractCliEngine({ command, data: 'packages', maxMilliseconds: 400 })
    await expect(engine.recognize(picture, { languages: ['fra'] })).rejects.toMatchObject({ code: 'reading_timeout' })
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'))
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
    await engine.close()
  })
})

it.runIf(process.env['CI'] === 'true')('tesseract is installed where everything must be tested', () => {
  expect(isInstalled).toBe(true)
})
