import { describe, expect, it } from 'vitest'
import { sampleAnalysis } from '../../src/testing/sample-analysis.js'
import { testKey } from '../../src/testing/serve-for-test.js'
import { serveToldJobs } from '../../src/testing/serve-told-jobs.test-support.js'
import { observed, smallPhoto } from '../../src/testing/wounds.test-support.js'
import { lacksBrowser } from '../open-browser.js'
import { consoleBrowser } from './console-browser.js'
import { focusedText, openConsole } from './open-console.js'
import { refuseBill, serveConsole } from './serve-console.js'
import { woundParts } from './wound-set.js'

describe.skipIf(lacksBrowser)('the jobs of the console', () => {
  const browser = consoleBrowser()

  it('keeps the result of a bill while one looks at another view, and leads the focus to its title', async () => {
    const { url } = await serveConsole()
    const page = await openConsole(browser(), url, { key: testKey })
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
    const { url, submit, work } = await serveConsole({
      analyze: (_request, context) => {
        context?.onProgress?.({ stage: 'reading', step: 'ocr', page: 1, pages: 3 })
        return new Promise((resolve) => {
          finish = () => {
            resolve(sampleAnalysis())
          }
        })
      },
    })
    await submit('ABC-2025-09')
    const page = await openConsole(browser(), url, { key: testKey, hash: '#/taches' })
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

  it('shows the result of a job about a wound as that of a wound', async () => {
    const { wounds, limits } = woundParts([observed])
    const { url, submit, work } = await serveConsole({ replaced: { wounds, limits } })
    const body = new FormData()
    body.append('wound_image', new Blob([new Uint8Array(await smallPhoto())]), 'plaie.jpg')
    const id = await submit('lit 12', 'wound', body)
    work()
    const page = await openConsole(browser(), url, { key: testKey, hash: `#/taches/${id}` })
    await page.getByRole('heading', { name: 'Description proposée' }).waitFor()
    expect(await page.getByRole('note').innerText()).toContain('à vérifier par un professionnel')
    expect(await page.getByRole('region', { name: 'Tâche' }).innerText()).toContain('Plaie')
  })

  it('has a job done again that failed, and leads back to it', async () => {
    let analyze = refuseBill
    const server = await serveConsole({ analyze: (...given) => analyze(...given) })
    const failed = await server.submit('ABC-2025-09')
    server.work()
    const page = await openConsole(browser(), server.url, { key: testKey, hash: `#/taches/${failed}` })
    await page.getByText('Ce fichier n’est pas un PDF.').waitFor()
    analyze = () => Promise.resolve(sampleAnalysis())
    await page.getByRole('button', { name: 'Relancer l’analyse' }).press('Enter')
    await page.getByRole('heading', { name: '112,40 € TTC' }).waitFor()
    expect(page.url()).not.toContain(failed)
    await page.getByRole('link', { name: 'Reprise d’une tâche échouée' }).press('Enter')
    await page.getByText('Ce fichier n’est pas un PDF.').waitFor()
  })

  it('tells the attempts of a webhook and why one failed, and sends it again', async () => {
    const { url, receiver, submitTold } = await serveToldJobs()
    receiver.answer(503)
    const id = await submitTold()
    const page = await openConsole(browser(), url, { key: testKey, hash: `#/taches/${id}` })
    const webhook = page.getByRole('region', { name: 'Webhook', exact: true })
    await webhook.getByText('refusé (HTTP 503)').waitFor()
    expect(await webhook.getByText('Nouvel envoi prévu').isVisible()).toBe(true)
    expect(await webhook.innerText()).not.toContain('secret-of-the-receiver')
    receiver.answer(200)
    await webhook.getByRole('button', { name: 'Renvoyer le webhook' }).press('Enter')
    await webhook.getByText('reçu (HTTP 200)').waitFor()
    expect(receiver.received).toHaveLength(2)
  })

  it('cancels a job with the keyboard alone, after asking', async () => {
    const { url, submit } = await serveConsole()
    const id = await submit('ABC')
    const page = await openConsole(browser(), url, { key: testKey, hash: `#/taches/${id}` })
    const opens = page.getByRole('button', { name: 'Annuler la tâche' })
    await opens.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Annuler cette tâche ?' })
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => focusedText(page)).toBe(await opens.innerText())
    await page.keyboard.press('Enter')
    await dialog.waitFor()
    await page.keyboard.press('Tab')
    expect(await focusedText(page)).toBe('Oui, annuler')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Pourquoi elle a échoué' }).waitFor()
    expect(await page.locator('.failure-code').innerText()).toMatch(/^Code \w+/)
  })
})
