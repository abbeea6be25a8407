import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { analyzeEnergyInvoice } from '@constat/core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Dependencies } from '../src/dependencies.js'
import { RequestError } from '../src/http/request-error.js'
import { blankPdf, sampleAnalysis } from '../src/testing/sample-analysis.js'
import { serveForTest, testDependencies, testKey } from '../src/testing/serve-for-test.js'
import { lacksBrowser, openBrowser } from './open-browser.js'

const bill = { name: 'Facture Mirandon.pdf', mimeType: 'application/pdf', buffer: Buffer.from(blankPdf()) }

describe.skipIf(lacksBrowser)('the web page in Chromium', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser.close()
  })

  /** The page of a server of its own, watched for errors and for breaches of its security policy. */
  async function open(options: { replaced?: Partial<Dependencies>; fragment?: string; width?: number } = {}) {
    const { url } = await serveForTest(options.replaced)
    const page = await browser.newPage({ viewport: { width: options.width ?? 1280, height: 844 }, locale: 'fr-FR' })
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    onTestFinished(() => page.close())
    await page.goto(`${url}/${options.fragment ?? ''}`)
    return { page, url, complaints }
  }

  async function analyze(page: Page): Promise<void> {
    await page.setInputFiles('#file', bill)
    await page.getByRole('button', { name: 'Analyser la facture' }).click()
  }

  it('takes the key from the fragment of its address and removes it there', async () => {
    const { page, url } = await open({ fragment: `#key=${testKey}` })
    expect(page.url()).toBe(`${url}/`)
    expect(await page.getByLabel('Clé d’API').inputValue()).toBe(testKey)
    await page.reload()
    expect(await page.getByLabel('Clé d’API').inputValue()).toBe(testKey)
  })

  it('shows the highlights, the findings with their proof, the amounts and both reports', async () => {
    const { page, complaints } = await open({ fragment: `#key=${testKey}` })
    await analyze(page)
    await page.getByRole('heading', { name: '112,40 € TTC' }).waitFor()

    for (const highlight of sampleAnalysis().highlights) expect(await page.getByText(highlight).isVisible()).toBe(true)
    const finding = page.getByRole('article').filter({ hasText: 'Total TTC différent de la somme HT + TVA' })
    expect(await finding.innerText()).toContain('«\u00a0Total TTC 112,40 €\u00a0»')
    expect(await finding.innerText()).toContain('Facture, page 1')
    expect(await finding.innerText()).toContain('Écart probable')
    expect(await page.getByRole('row', { name: 'Total hors taxes' }).innerText()).toMatch(/92,50\s€/)

    const { full, anonymous } = sampleAnalysis().reports
    expect(await download(page, 'Télécharger : Rapport complet')).toEqual([
      'Facture Mirandon-rapport.pdf',
      Buffer.from(full),
    ])
    expect(await download(page, 'Télécharger : Rapport anonyme')).toEqual([
      'rapport-anonyme.pdf',
      Buffer.from(anonymous),
    ])
    expect(await page.locator('iframe').count()).toBe(2)
    expect(complaints).toEqual([])
  })

  it('shows what the library finds on a bill', async () => {
    const path = fileURLToPath(new URL('../../core/specimens/dev/bills/dev-L1-02.pdf', import.meta.url))
    const limits = { ...testDependencies().limits, maxContentLength: 1024 * 1024 }
    const { page, complaints } = await open({
      replaced: { analyze: analyzeEnergyInvoice, limits },
      fragment: `#key=${testKey}`,
    })
    await page.setInputFiles('#file', path)
    await page.getByRole('button', { name: 'Analyser la facture' }).click()
    await page.getByRole('heading', { name: '383,16 € TTC' }).waitFor()
    expect(await page.getByText('EDF', { exact: true }).isVisible()).toBe(true)
    expect(await page.getByRole('article').locator('blockquote').count()).toBeGreaterThan(0)
    expect((await download(page, 'Télécharger : Rapport complet'))[1].subarray(0, 5).toString()).toBe('%PDF-')
    expect(complaints).toEqual([])
  })

  it('can be used with the keyboard alone', async () => {
    const { page } = await open()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Aller au contenu')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('file')
    await page.setInputFiles('#file', bill)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('type')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('key')
    await page.keyboard.type(testKey)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '112,40 € TTC' }).waitFor()
    expect(await focused(page)).toBe('results-title')
  })

  it('says what the form lacks and goes there', async () => {
    const { page } = await open()
    const button = page.getByRole('button', { name: 'Analyser la facture' })
    await button.click()
    expect(await page.getByRole('alert').innerText()).toBe('Choisissez d’abord la facture, au format PDF.')
    expect(await focused(page)).toBe('file')
    await page.setInputFiles('#file', bill)
    await button.click()
    expect(await page.getByRole('alert').innerText()).toBe('Saisissez la clé d’API affichée au démarrage du serveur.')
    expect(await focused(page)).toBe('key')
  })

  it('shows the sentence, the code and the request of a refusal, then lets one start again', async () => {
    const refusal = new RequestError('unsupported_file_type', {
      message: 'not a PDF',
      userMessage: 'Type de fichier invalide. Seuls les PDF sont autorisés.',
    })
    const { page } = await open({ replaced: { analyze: () => Promise.reject(refusal) }, fragment: `#key=${testKey}` })
    await analyze(page)
    const failure = page.getByRole('region', { name: 'La facture n’a pas pu être analysée' })
    await failure.waitFor()
    expect(await failure.innerText()).toContain('Type de fichier invalide. Seuls les PDF sont autorisés.')
    expect(await failure.innerText()).toMatch(/Code unsupported_file_type, demande [0-9a-f-]{36}/)
    await page.getByRole('button', { name: 'Recommencer' }).click()
    expect(await page.getByRole('button', { name: 'Analyser la facture' }).isVisible()).toBe(true)
  })

  it('sends one back to the key when it is refused', async () => {
    const { page } = await open({ fragment: '#key=mauvaise' })
    await analyze(page)
    await page.getByText('Non autorisé').first().waitFor()
    await page.getByRole('button', { name: 'Recommencer' }).click()
    expect(await focused(page)).toBe('key')
  })

  it('stops the analysis when one cancels', async () => {
    let stopped: () => void = () => undefined
    const aborted = new Promise<void>((resolve) => {
      stopped = resolve
    })
    const analyzeForEver: Dependencies['analyze'] = (_request, context) =>
      new Promise((_resolve, reject) => {
        context?.signal?.addEventListener('abort', () => {
          stopped()
          reject(new Error('aborted'))
        })
      })
    const { page } = await open({ replaced: { analyze: analyzeForEver }, fragment: `#key=${testKey}` })
    await analyze(page)
    await page.locator('#stage-analyze[data-state=active]').waitFor()
    await page.getByRole('button', { name: 'Annuler' }).click()
    await aborted
    expect(await page.getByRole('button', { name: 'Analyser la facture' }).isVisible()).toBe(true)
  })

  it('shows the words of a document as words, whatever they look like', async () => {
    const analysis = sampleAnalysis()
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
    const replaced = { analyze: () => Promise.resolve({ ...analysis, highlights: [hostile] }) }
    const { page, complaints } = await open({ replaced, fragment: `#key=${testKey}` })
    await analyze(page)
    await page.getByText(hostile).waitFor()
    expect(await page.title()).toContain('Constat')
    expect(complaints).toEqual([])
  })

  it('fits a phone', async () => {
    const { page } = await open({ fragment: `#key=${testKey}`, width: 390 })
    expect(await overflow(page)).toBe(0)
    await analyze(page)
    await page.getByRole('heading', { name: '112,40 € TTC' }).waitFor()
    expect(await overflow(page)).toBe(0)
  })
})

// Expressions are texts: the types of the browser are not those of Node.
const focused = (page: Page) => page.evaluate<string>('document.activeElement.id || document.activeElement.textContent')
const overflow = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')

async function download(page: Page, name: string): Promise<[string, Buffer]> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  return [file.suggestedFilename(), await readFile(await file.path())]
}
