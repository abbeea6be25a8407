import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { AnalyzeEnergyInvoice } from '../src/analysis/analysis-parts.js'
import { RequestError } from '../src/http/request-error.js'
import { databaseForTest } from '../src/testing/database-for-test.js'
import { invoiceForm } from '../src/testing/invoice-form.js'
import { sampleAnalysis } from '../src/testing/sample-analysis.js'
import { sampleKey } from '../src/testing/sample-key.js'
import { serveForTest, testDependencies, testKey, testLimits } from '../src/testing/serve-for-test.js'
import { taskPartsForTest } from '../src/testing/task-parts-for-test.js'
import {
  compared,
  drawnWound,
  observed,
  observedOtherwise,
  sacralUlcer,
  woundsForTest,
} from '../src/testing/wounds.test-support.js'
import { lacksBrowser, openBrowser } from './open-browser.js'
import { accessibilityFaults, focusedText, openConsole, overflowOf, type OpenConsole } from './open-console.js'

const clock = () => new Date('2026-11-20T09:00:00Z')

const photo = async (name: string, width: number) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await drawnWound(width, (width * 3) / 4)
    .jpeg()
    .toBuffer(),
})
const smaller = observedOtherwise({ dimensions: { ...sacralUlcer.dimensions, longueur_cm: 2.5 } })
const alarming = observedOtherwise({ signes_visuels_alerte: ['saignement_actif'] })

const incomparable = JSON.stringify({
  ...(JSON.parse(compared) as object),
  comparabilite: 'non',
  motifs: ['cadrage'],
})

/** A server whose model gives these replies. */
async function serveWounds(replies: Parameters<typeof woundsForTest>[0]) {
  // Alerts are for nurses who are helped to decide; where wounds are only documented there are none.
  const config = { mode: 'aide_decision', purpose: 'essais', consensus: 1, region: null, contract: null } as const
  const { wounds, model } = woundsForTest(replies, { config })
  const { url } = await serveForTest({ wounds, limits: { ...testLimits, maxContentLength: 16 * 1024 * 1024 } })
  return { url, model }
}

/** A server with a key of an administrator, and a worker that starts when the test says so. */
async function serve(analyze: AnalyzeEnergyInvoice = () => Promise.resolve(sampleAnalysis())) {
  const database = await databaseForTest()
  const jobs = taskPartsForTest({ database, clock })
  const dependencies = await testDependencies({ database, jobs, analyze, clock })
  const { key: admin } = await dependencies.apiKeys.store.create(sampleKey({ name: 'Direction', scopes: ['admin'] }), 0)
  const { url } = await serveForTest(dependencies)
  const submit = async (reference: string) => {
    const body = invoiceForm({ fields: { external_ref: reference } })
    const sent = await fetch(`${url}/v1/jobs/pdf`, { method: 'POST', headers: { 'X-API-Key': testKey }, body })
    return ((await sent.json()) as { task_id: string }).task_id
  }
  const work = () => {
    const worker = jobs.queue.process(dependencies.jobHandlers)
    onTestFinished(() => worker.stop(0))
  }
  return { url, admin, submit, work, store: dependencies.apiKeys.store }
}

const refuse: AnalyzeEnergyInvoice = () =>
  Promise.reject(
    new RequestError('unsupported_file_type', { message: 'no', userMessage: 'Ce fichier n’est pas un PDF.' }),
  )

describe.skipIf(lacksBrowser)('the console in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
  })

  it.each<[OpenConsole]>([[{ language: 'fr', width: 1280 }], [{ language: 'en', width: 390 }]])(
    'has no fault of accessibility and fits, in any view: %o',
    async (options) => {
      const server = await serve()
      const failing = await serve(refuse)
      const faults: Record<string, unknown> = {}
      const check = async (page: Page, view: string) => {
        const found = await accessibilityFaults(page)
        const overflow = await overflowOf(page)
        if (found.length > 0 || overflow > 0) faults[view] = { found, overflow }
      }

      const page = await openConsole(browser, server.url, options)
      await check(page, 'bill')
      await page.locator('#key').fill(testKey)
      await page.setInputFiles('#file', {
        name: 'facture.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-'),
      })
      await page.locator('#submit').click()
      await page.locator('#results-title').waitFor()
      await page.locator('.json summary').click()
      await check(page, 'results')

      const id = await server.submit('ABC-2025-09')
      await page.goto(`${server.url}/#/taches`)
      await page.locator('.rows li').waitFor()
      await check(page, 'jobs')
      server.work()
      await page.goto(`${server.url}/#/taches/${id}`)
      await page.locator('#results-title').waitFor()
      await check(page, 'job')

      const failed = await failing.submit('échouée')
      failing.work()
      const other = await openConsole(browser, failing.url, { ...options, key: testKey, hash: `#/taches/${failed}` })
      await other.locator('#why').waitFor()
      await check(other, 'failed job')

      const keys = await openConsole(browser, server.url, { ...options, key: server.admin, hash: '#/cles' })
      await keys.locator('#key-name').fill('Tournée')
      await keys.locator('#key-name').press('Enter')
      await keys.locator('.secret').waitFor()
      await check(keys, 'keys')
      const wounds = await serveWounds([alarming, observed, smaller, compared])
      const wound = await openConsole(browser, wounds.url, { ...options, key: testKey, hash: '#/plaie' })
      await wound.locator('.nurse summary').click()
      await check(wound, 'wound')
      await wound.setInputFiles('#photo-0', await photo('plaie.jpg', 480))
      await wound.locator('button.primary').click()
      await wound.locator('.mention').waitFor()
      await check(wound, 'wound assessed')
      await wound.locator('.results-head button').click()
      await wound.locator('input[value=compare]').check({ force: true })
      for (const [index, [width, day]] of [
        [480, '2026-10-23'],
        [400, '2026-11-20'],
      ].entries()) {
        await wound.setInputFiles(`#photo-${index}`, await photo(`${day}.jpg`, Number(width)))
        await wound.locator(`#date-${index}`).fill(String(day))
      }
      await check(wound, 'wounds')
      await wound.locator('button.primary').click()
      await wound.locator('.slider').waitFor()
      await check(wound, 'wounds compared')
      const gate = await openConsole(browser, server.url, { ...options, hash: '#/cles' })
      await gate.locator('#gate-key').waitFor()
      await check(gate, 'gate')
      expect(faults).toEqual({})
    },
  )

  it('speaks English when asked to, and remembers it', async () => {
    const { url } = await serve()
    const page = await openConsole(browser, url)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Drop your bill' }).waitFor()
    expect(await page.evaluate('document.documentElement.lang')).toBe('en')
    await page.reload()
    await page.getByRole('button', { name: 'Analyse the bill' }).waitFor()
    await page.getByRole('button', { name: 'Français' }).click()
    await page.getByRole('heading', { name: 'Déposez votre facture' }).waitFor()
  })

  it('keeps the result of a bill while one looks at another view, and leads the focus to its title', async () => {
    const { url } = await serve()
    const page = await openConsole(browser, url, { key: testKey })
    await page.setInputFiles('#file', {
      name: 'facture.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-'),
    })
    await page.getByRole('button', { name: 'Analyser la facture' }).click()
    await page.getByRole('heading', { name: '112,40 € TTC' }).waitFor()
    await page.getByRole('link', { name: 'Tâches' }).click()
    await page.getByText('Aucune tâche.').waitFor()
    expect(await focusedText(page)).toBe('Tâches')
    await page.goBack()
    await page.getByRole('heading', { name: '112,40 € TTC' }).waitFor()
  })

  it('follows a job from the queue to its result, as it happens', async () => {
    let finish: () => void = () => undefined
    const { url, submit, work } = await serve((_request, context) => {
      context?.onProgress?.({ stage: 'reading', step: 'ocr', page: 1, pages: 3 })
      return new Promise((resolve) => {
        finish = () => {
          resolve(sampleAnalysis())
        }
      })
    })
    await submit('ABC-2025-09')
    const page = await openConsole(browser, url, { key: testKey, hash: '#/taches' })
    const row = page.getByRole('link', { name: /ABC-2025-09/ })
    await row.getByText('En attente').waitFor()
    work()
    await row.getByText(/En cours, \d+/).waitFor()
    await row.click()
    await page.getByText('Lecture de la page 2 sur 3…').waitFor()
    finish()
    await page.getByRole('heading', { name: '112,40 € TTC' }).waitFor()
    expect(await page.getByRole('link', { name: 'Télécharger : Rapport complet' }).isVisible()).toBe(true)
    await page.getByRole('link', { name: 'Toutes les tâches' }).click()
    await page.getByLabel('Échouées').check({ force: true })
    await page.getByText('Aucune des tâches chargées').waitFor()
    await page.getByLabel('Réussies').check({ force: true })
    await row.getByText('Réussie').waitFor()
  })

  it('cancels a job with the keyboard alone, after asking', async () => {
    const { url, submit } = await serve()
    const id = await submit('ABC')
    const page = await openConsole(browser, url, { key: testKey, hash: `#/taches/${id}` })
    await page.getByRole('button', { name: 'Annuler la tâche' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Annuler cette tâche ?' })
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await focusedText(page)).toBe('Oui, annuler')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Pourquoi elle a échoué' }).waitFor()
    expect(await page.locator('.failure-code').innerText()).toMatch(/^Code \w+/)
  })

  it('makes a key, shows it once, and revokes it, with the keyboard alone', async () => {
    const { url, admin, store } = await serve()
    const page = await openConsole(browser, url, { key: admin, hash: '#/cles' })
    await page.getByLabel('Nom').focus()
    await page.keyboard.press('Enter')
    expect(await page.getByRole('alert').innerText()).toBe('Donnez un nom à la clé.')
    await page.keyboard.type('Tournée')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Cabinet Élan')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'La clé « Tournée » est prête' }).waitFor()
    const made = (await page.locator('.secret').innerText()).trim()
    const info = await fetch(`${url}/api/key-info/`, { headers: { 'X-API-Key': made } })
    expect(await info.json()).toMatchObject({ name: 'Tournée', user: 'Cabinet Élan', daily_limit: 1000 })
    await page.getByRole('button', { name: 'C’est noté, la masquer' }).press('Enter')
    expect(await page.getByText(made).count()).toBe(0)

    await page.getByRole('button', { name: 'Révoquer Tournée' }).press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('listitem').filter({ hasText: 'Tournée' }).getByText('Révoquée').waitFor()
    expect((await store.list()).find(({ name }) => name === 'Tournée')?.isActive).toBe(false)
  })

  it('tells whoever has no right to keys which one it takes', async () => {
    const { url, store } = await serve()
    const { key } = await store.create(sampleKey({ scopes: ['jobs'] }), 0)
    const page = await openConsole(browser, url, { key, hash: '#/cles' })
    await page.getByText(/portée « admin »/).waitFor()
    await page.getByText('Code missing_scope').waitFor()
  })

  it('describes a wound with its mention, its alerts, what is to be verified and the note, and hands on what the nurse said', async () => {
    const { url, model } = await serveWounds([alarming])
    const page = await openConsole(browser, url, { key: testKey, hash: '#/plaie' })
    const submit = page.getByRole('button', { name: 'Décrire la plaie' })
    await submit.press('Enter')
    expect(await page.getByRole('alert').innerText()).toBe('Choisissez d’abord une photo.')
    expect(await page.evaluate('document.activeElement.id')).toBe('photo-0')
    await page.setInputFiles('#photo-0', await photo('plaie.jpg', 480))
    await page.getByText('Ce que vous savez').press('Enter')
    await page.getByLabel('Longueur (cm)').fill('6')
    await page.getByLabel('Largeur (cm)').fill('3.5')
    await submit.press('Enter')
    await page.getByRole('heading', { name: 'Description proposée' }).waitFor()
    expect(await page.evaluate('document.activeElement.id')).toBe('wound-result')

    expect(await page.getByRole('note').innerText()).toContain('à vérifier par un professionnel')
    expect(await page.locator('.alert.urgence').innerText()).toMatch(/Urgence\s+Saignement actif/)
    const toCheck = page.getByRole('region', { name: 'À vérifier au lit' })
    expect(await toCheck.getByText('Profondeur : à mesurer au lit.').isVisible()).toBe(true)
    expect(await page.getByText('6 × 3,5 cm').isVisible()).toBe(true)
    expect(await page.getByRole('region', { name: 'Fiche de transmission' }).innerText()).toContain('CIBLE : plaie')
    expect(model.calls).toHaveLength(1)
  })

  it('compares two dated photographs in the order of their dates, under a slider that the keyboard moves', async () => {
    const { url } = await serveWounds([observed, smaller, compared])
    const page = await openConsole(browser, url, { key: testKey, hash: '#/plaie' })
    await page.getByLabel('Comparer deux photos').check({ force: true })
    await page.setInputFiles('#photo-0', await photo('après.jpg', 400))
    await page.setInputFiles('#photo-1', await photo('avant.jpg', 480))
    await page.getByLabel('Date : première photo').fill('2026-11-20')
    const submit = page.getByRole('button', { name: 'Comparer les photos' })
    await submit.press('Enter')
    expect(await page.getByRole('alert').innerText()).toContain('Donnez la date de chaque photo')
    await page.getByLabel('Date : photo suivante').fill('2026-10-23')
    await submit.press('Enter')
    await page.getByRole('heading', { name: 'amélioration significative' }).waitFor()
    expect(await page.getByText(/^13,5 puis 7,5 cm², soit \u221244,4/).isVisible()).toBe(true)
    expect(await page.getByRole('row', { name: /Lit de la plaie/ }).innerText()).toContain('Amélioration')
    expect(await page.locator('.slider-tag').allInnerTexts()).toEqual(['Avant, 23/10/2026', 'Après, 20/11/2026'])

    const slider = page.getByRole('slider', { name: 'Part visible de la première photo' })
    await slider.press('Home')
    const shown = () => page.evaluate<string>('getComputedStyle(document.querySelector(".slider-top")).clipPath')
    await expect.poll(shown).toBe('inset(0px 100% 0px 0px)')
    await slider.press('End')
    await expect.poll(shown).toBe('inset(0px 0% 0px 0px)')
  })

  it('says that photographs do not allow to tell, when they do not', async () => {
    const { url } = await serveWounds([observed, smaller, incomparable])
    const page = await openConsole(browser, url, { key: testKey, hash: '#/plaie' })
    await page.getByLabel('Comparer deux photos').check({ force: true })
    for (const [index, day] of ['2026-10-23', '2026-11-20'].entries()) {
      await page.setInputFiles(`#photo-${index}`, await photo(`${day}.jpg`, 400 + 80 * index))
      await page.locator(`#date-${index}`).fill(day)
    }
    await page.getByRole('button', { name: 'Comparer les photos' }).press('Enter')
    await page.getByRole('heading', { name: 'Les photos ne permettent pas de le dire' }).waitFor()
    expect(await page.getByText('Photos non comparables').isVisible()).toBe(true)
    expect(await page.getByText('Cadrage différent.').isVisible()).toBe(true)
    expect(await page.getByRole('row').getByText('Non comparable').count()).toBe(5)
  })

  it('tells what is missing where no model looks at wounds', async () => {
    const { url } = await serve()
    const page = await openConsole(browser, url, { key: testKey, hash: '#/plaie' })
    await page.setInputFiles('#photo-0', await photo('plaie.jpg', 480))
    await page.getByRole('button', { name: 'Décrire la plaie' }).press('Enter')
    await page.getByRole('heading', { name: 'La photo n’a pas pu être examinée' }).waitFor()
    expect(await page.locator('.failure-code').innerText()).toMatch(/^Code vision_not_configured/)
    await page.getByRole('button', { name: 'Recommencer' }).press('Enter')
    expect(await page.locator('#photo-hint-0').innerText()).toBe('plaie.jpg')
  })
})
