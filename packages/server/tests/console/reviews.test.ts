import { readFile } from 'node:fs/promises'
import { createClient } from '../../../client/src/index.js'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readConfig } from '../../src/config.js'
import { createDependencies } from '../../src/dependencies.js'
import { startServer } from '../../src/main.js'
import { serveReviews } from '../../src/testing/serve-reviews.test-support.js'
import { testKey } from '../../src/testing/serve-for-test.js'
import { billPdf } from '../bill-pdf.js'
import { lacksBrowser } from '../open-browser.js'
import { temporaryFolder } from '../run-constat.js'
import { consoleBrowser } from './console-browser.js'
import { doubtfulBill } from './doubtful-bill.js'
import { focusedText, openConsole } from './open-console.js'

const serve = () => serveReviews({ analyze: () => Promise.resolve(doubtfulBill()) })
const focusedId = (page: Page) => page.evaluate<string>('document.activeElement.id')
const total = (page: Page) => page.locator('[id="field-totals.ttc"]')

describe.skipIf(lacksBrowser)('reviews in the console', () => {
  const browser = consoleBrowser()

  it('lists them by state, and leads to one from the bill and from the list', async () => {
    const { url, opened } = await serve()
    const { id } = await opened()
    const page = await openConsole(browser(), url, { key: testKey, hash: '#/relectures' })
    await page.getByRole('link', { name: /facture\.pdf.*À relire/ }).waitFor()
    await page.getByLabel('Confirmées (0)').check({ force: true })
    await page.getByText('Rien à relire ici.').waitFor()
    await page.getByLabel('À relire (1)').check({ force: true })
    await page.getByRole('link', { name: /facture\.pdf/ }).press('Enter')
    await page.getByRole('heading', { name: 'facture.pdf', level: 1 }).waitFor()
    expect(page.url()).toBe(`${url}/#/relectures/${id}`)
    expect(await page.getByText('Confiance d’ensemble de 0,71, sous le seuil de 0,85.').isVisible()).toBe(true)

    const bill = await openConsole(browser(), url, { key: testKey })
    await bill.setInputFiles('#file', {
      name: 'facture.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-'),
    })
    await bill.getByRole('button', { name: 'Analyser la facture' }).click()
    await bill.getByRole('link', { name: 'Relire cette lecture et la corriger' }).click()
    await bill.getByRole('heading', { name: 'Pourquoi la relire' }).waitFor()
  })

  it('puts what is least sure first, and shows a field and its place together', async () => {
    const { url, opened } = await serve()
    const { id } = await opened()
    const page = await openConsole(browser(), url, { key: testKey, hash: `#/relectures/${id}` })
    await page.getByText('À vérifier d’abord (2)').waitFor()
    const first = page.locator('.review-field').first()
    expect(await first.innerText()).toMatch(/^Total TTC, €\s+lu, confiance 62\s%\s+«\sTotal TTC 112,40 €\s»$/)
    expect(await total(page).inputValue()).toBe('112,4')
    await page.locator('.sheet img').waitFor()
    await total(page).focus()
    expect(await page.locator('.box.on').count()).toBe(1)
    await page.getByRole('img', { name: 'Sur le document : Total TTC' }).waitFor()
    // Its box leads to a field, as the field to its box.
    const box = page.locator('.box').filter({ hasText: 'Fournisseur' }).first()
    await box.dispatchEvent('click')
    expect(await focusedId(page)).toMatch(/^field-supplier/)
    expect(await box.getAttribute('class')).toContain('on')
  })

  it('takes corrections with the keyboard alone, of the type of each field', async () => {
    const { url, opened, call } = await serve()
    const { id } = await opened()
    const page = await openConsole(browser(), url, { key: testKey, hash: `#/relectures/${id}` })
    await total(page).focus()
    await page.keyboard.press('Enter')
    expect(await focusedId(page)).toBe('field-totals.vat')
    await page.keyboard.press('Shift+Enter')
    expect(await focusedId(page)).toBe('field-totals.ttc')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('cent')
    expect(await page.getByRole('alert').innerText()).toBe('Un nombre est attendu.')
    await page.getByRole('button', { name: /Enregistrer|Retirer/ }).press('Enter')
    expect(await focusedId(page)).toBe('field-totals.ttc')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('1 113,40')
    await page.getByRole('button', { name: 'Enregistrer 1 correction' }).press('Enter')
    await page.getByRole('heading', { name: 'Corrections enregistrées.' }).waitFor()
    expect(await focusedText(page)).toBe('Corrections enregistrées.')
    expect(await page.getByText('Plus rien à relire.').isVisible()).toBe(true)
    expect(await (await call(`/v1/reviews/${id}`)).json()).toMatchObject({
      state: 'corrected',
      corrections: [{ path: 'totals.ttc', value: 1113.4 }],
    })
    await page.reload()
    expect(await total(page).inputValue()).toBe('1113,4')
    await total(page).fill('112,40')
    await page.getByRole('button', { name: 'Retirer les corrections' }).press('Enter')
    await page.getByRole('button', { name: 'Tout est juste' }).waitFor()
  })

  it('hands all reviews over as JSON, as CSV and for Label Studio', async () => {
    const { url, opened } = await serve()
    const { id } = await opened()
    const page = await openConsole(browser(), url, { key: testKey, hash: '#/relectures' })
    const saved = async (name: string) => {
      const button = page.getByRole('button', { name: `Relectures : ${name}` })
      const [file] = await Promise.all([page.waitForEvent('download'), button.press('Enter')])
      return [file.suggestedFilename(), await readFile(await file.path(), 'utf8')] as const
    }
    const [jsonName, json] = await saved('JSON')
    expect([jsonName, JSON.parse(json)]).toMatchObject(['relectures.json', { reviews: [{ id, state: 'open' }] }])
    const [csvName, csv] = await saved('CSV')
    expect(csvName).toBe('relectures.csv')
    expect(csv).toContain('totals.ttc')
    const [taskName, tasks] = await saved('Label Studio')
    expect(taskName).toBe('relectures-label-studio.json')
    expect(JSON.parse(tasks)).toMatchObject([{ predictions: [{ result: expect.any(Array) as unknown[] }] }])
  })

  it('confirms, dismisses and forgets', async () => {
    const { url, opened, call } = await serve()
    const { id } = await opened()
    const page = await openConsole(browser(), url, { key: testKey, hash: `#/relectures/${id}` })
    await page.getByRole('button', { name: 'Écarter' }).press('Enter')
    await page.getByRole('heading', { name: 'Document écarté.' }).waitFor()
    await page.getByRole('button', { name: 'Tout est juste' }).press('Enter')
    await page.getByRole('heading', { name: 'Lecture confirmée.' }).waitFor()
    await page.getByRole('button', { name: 'Effacer le document' }).press('Enter')
    await page
      .getByRole('dialog', { name: 'Effacer ce document ?' })
      .getByRole('button', { name: 'Effacer' })
      .press('Enter')
    await page.getByText('Rien à relire ici.').waitFor()
    expect((await call(`/v1/reviews/${id}`)).status).toBe(404)
  })

  it('tells what a correction has taught, leads to the next document, and hands the labels over', async () => {
    const config = readConfig(
      {
        ...{ HOST: '127.0.0.1', PORT: '0', API_KEY: testKey, LOG_LEVEL: 'silent', REVIEW_THRESHOLD: '1' },
        DATA_FOLDER: await temporaryFolder(),
      },
      {},
    )
    const dependencies = await createDependencies(config)
    const server = await startServer(config, dependencies)
    onTestFinished(async () => {
      await server.close()
      await dependencies.close()
    })
    const constat = createClient({ baseUrl: server.url, apiKey: testKey })
    const analyse = async (reference: string) => {
      const days = { from: '01/05/2026', to: '30/06/2026', issued: '05/07/2026', point: '49467595712113' }
      const bytes = await readFile(await billPdf({ ...days, more: [`Dossier suivi sous : ${reference}`] }))
      return (await constat.invoices.analyze([{ name: 'facture.pdf', bytes }])).review_id
    }
    const [, second] = [await analyse('MAT5822990'), await analyse('MAT4711889')]
    const page = await openConsole(browser(), server.url, { key: testKey, hash: `#/relectures/${second ?? ''}` })
    await page.getByText(/^Non lus/).press('Enter')
    await page.getByLabel('Référence client').fill('MAT4711889')
    await page.getByRole('button', { name: 'Enregistrer 1 correction' }).press('Enter')
    await page.getByText(/^«\sDossier suivi sous\s» annonce désormais\s: Référence client/).waitFor()
    await page.getByRole('link', { name: 'Relire le document suivant' }).press('Enter')
    await page.getByRole('button', { name: 'Tout est juste' }).waitFor()
    await page.getByRole('link', { name: 'Toutes les relectures' }).press('Enter')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Libellés appris (JSON)' }).press('Enter'),
    ])
    expect(file.suggestedFilename()).toBe('label-hints.json')
    expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({
      version: 1,
      hints: [{ label: 'Dossier suivi sous', path: 'customer.client_reference' }],
    })
  })
})
