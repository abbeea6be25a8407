import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readConfig } from '../../src/config.js'
import { createDependencies } from '../../src/dependencies.js'
import { startServer } from '../../src/main.js'
import { testKey } from '../../src/testing/serve-for-test.js'
import { lacksBrowser } from '../open-browser.js'
import { temporaryFolder } from '../run-constat.js'
import { consoleBrowser } from './console-browser.js'
import { photo } from './wound-set.js'
import { accessibilityFaults, focusedText, openConsole, overflowOf } from './open-console.js'
import { stubExtraction } from './stub-extraction.js'

const bill = fileURLToPath(new URL('../../../core/specimens/demonstration/facture-demonstration.pdf', import.meta.url))

async function serve() {
  const settings = { HOST: '127.0.0.1', PORT: '0', API_KEY: testKey, LOG_LEVEL: 'silent', REVIEW_THRESHOLD: '1' }
  const config = readConfig({ ...settings, DATA_FOLDER: await temporaryFolder() }, {})
  const dependencies = await createDependencies(config)
  const server = await startServer(config, dependencies)
  onTestFinished(async () => {
    await server.close()
    await dependencies.close()
  })
  return server
}

describe.skipIf(lacksBrowser)('an invoice of any trade in the console', () => {
  const browser = consoleBrowser()

  it.each([1280, 390])(
    'is read to its fields, and leads to its review, at %i pixels',
    { timeout: 180_000 },
    async (width) => {
      const { url } = await serve()
      const page = await openConsole(browser(), url, { key: testKey, width })
      await page.getByRole('link', { name: 'Une facture d’un autre métier ?' }).click()
      await page.getByRole('button', { name: 'Lire la facture' }).press('Enter')
      expect(await page.getByRole('alert').innerText()).toBe('Choisissez d’abord la facture.')
      const buffer = await readFile(bill)
      await page.setInputFiles('#invoice-file', { name: 'facture.pdf', mimeType: 'application/pdf', buffer })
      await page.getByRole('button', { name: 'Lire la facture' }).press('Enter')
      // The thread that reads starts with the first document.
      await page.getByRole('row', { name: /^Montant TTC/ }).waitFor({ timeout: 90_000 })
      expect(await focusedText(page)).toBe('Ce qui a été lu')
      expect(await page.getByRole('row', { name: /^Date/ }).innerText()).toMatch(/\d\d\/\d\d\/20\d\d\s+\d+\s%/)
      expect([await accessibilityFaults(page), await overflowOf(page)]).toEqual([[], 0])
      await page.getByRole('link', { name: 'Relire cette lecture et la corriger' }).press('Enter')
      await page.getByRole('heading', { name: 'Pourquoi la relire' }).waitFor()
    },
  )

  it('is shown with its values where they stand, when it is a picture', async () => {
    const { url } = await serve()
    const page = await openConsole(browser(), url, { key: testKey, hash: '#/extraction' })
    await stubExtraction(page)
    await page.setInputFiles('#invoice-file', await photo('facture.jpg', 400))
    await page.getByRole('button', { name: 'Lire la facture' }).press('Enter')
    const value = page.getByRole('button', { name: /Montant TTC.*1.344,60.*84/ })
    await value.press('Enter')
    expect(await page.locator('.box.on').getAttribute('points')).toBe('500,500 700,500 700,600 500,600')
  })

  it('is refused with what to do where it is none', async () => {
    const { url } = await serve()
    const page = await openConsole(browser(), url, { key: testKey, hash: '#/extraction' })
    await page.setInputFiles('#invoice-file', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('rien') })
    await page.getByRole('button', { name: 'Lire la facture' }).press('Enter')
    await page.getByText(/^Code unsupported_file_type/).waitFor()
  })
})
