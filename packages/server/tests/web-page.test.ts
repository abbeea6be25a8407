import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analyzeEnergyInvoice, type AnalysisProgress, type EnergyInvoiceAnalysis } from '@constat/core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Dependencies } from '../src/dependencies.js'
import { RequestError } from '../src/http/request-error.js'
import { tiff } from '../src/testing/images.js'
import { blankPdf, sampleAnalysis } from '../src/testing/sample-analysis.js'
import { serveForTest, testKey, testLimits } from '../src/testing/serve-for-test.js'
import { openConsole, overflowOf } from './console/open-console.js'
import { lacksBrowser, openBrowser } from './open-browser.js'
import { temporaryFolder } from './run-constat.js'

/** A picture of one pixel: browsers tell a picture by its content, as we do. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
)
const photos = [
  { name: 'page 1.jpg', mimeType: 'image/jpeg', buffer: pixel },
  { name: 'page 2.png', mimeType: 'image/png', buffer: pixel },
]
const bill = { name: 'Facture Mirandon.pdf', mimeType: 'application/pdf', buffer: Buffer.from(blankPdf()) }

describe.skipIf(lacksBrowser)('the web page in Chromium', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser.close()
  })

  /** The page of a server of its own, watched as every view of the console is. */
  async function open(options: { replaced?: Partial<Dependencies>; fragment?: string; width?: number } = {}) {
    const { replaced, fragment = '', width = 1280 } = options
    const { url } = await serveForTest(replaced)
    return { page: await openConsole(browser, url, { hash: fragment, width }), url }
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
    const { page } = await open({ fragment: `#key=${testKey}` })
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
  })

  it('shows what the library finds on a bill', async () => {
    const path = fileURLToPath(new URL('../../core/specimens/dev/bills/dev-L1-02.pdf', import.meta.url))
    const limits = { ...testLimits, maxContentLength: 1024 * 1024 }
    const { page } = await open({
      replaced: { analyze: analyzeEnergyInvoice, limits },
      fragment: `#key=${testKey}`,
    })
    await page.setInputFiles('#file', path)
    await page.getByRole('button', { name: 'Analyser la facture' }).click()
    await page.getByRole('heading', { name: '383,16 € TTC' }).waitFor()
    expect(await page.locator('.facts').getByText('EDF', { exact: true }).isVisible()).toBe(true)
    expect(await page.getByRole('article').locator('blockquote').count()).toBeGreaterThan(0)
    expect((await download(page, 'Télécharger : Rapport complet'))[1].subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('sends the photographs in the order in which they were put, with a picture of each', async () => {
    const asked: string[][] = []
    const analyze: Dependencies['analyze'] = ({ files }) => {
      asked.push(files.map(({ name, bytes }) => `${name} ${bytes.byteLength}`))
      return Promise.resolve(sampleAnalysis())
    }
    const { page } = await open({ replaced: { analyze }, fragment: `#key=${testKey}` })
    await page.setInputFiles('#file', photos)
    await page.setInputFiles('#file', { name: 'page 3.tif', mimeType: 'image/tiff', buffer: Buffer.from(tiff()) })
    await page.locator('#files canvas').nth(1).waitFor()
    expect(await page.locator('#files canvas').count()).toBe(2)
    await page.getByRole('button', { name: 'Monter page 3.tif' }).click()
    await page.getByRole('button', { name: 'Monter page 3.tif' }).click()
    await page.getByRole('button', { name: 'Retirer page 2.png' }).click()
    expect(await namesOnPage(page)).toEqual(['page 3.tif', 'page 1.jpg'])
    await page.getByRole('button', { name: 'Analyser la facture' }).click()
    await page.getByRole('heading', { name: '112,40 € TTC' }).waitFor()
    expect(await page.locator('.overline', { hasText: 'page 3.tif et 1 autre fichier' }).isVisible()).toBe(true)
    expect(asked).toEqual([[`page 3.tif ${tiff().byteLength}`, `page 1.jpg ${photos[0]?.buffer.byteLength ?? 0}`]])
    expect((await download(page, 'Télécharger : Rapport complet'))[0]).toBe('page 3-rapport.pdf')
  })

  it('takes files that are dropped on it', async () => {
    const { page } = await open()
    const folder = await temporaryFolder()
    const files = [join(folder, 'facture.pdf'), join(folder, 'facture.xml')]
    for (const file of files) await writeFile(file, 'x')
    const place = await page.locator('#drop').boundingBox()
    const devtools = await page.context().newCDPSession(page)
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      const data = { items: [], files, dragOperationsMask: 1 }
      await devtools.send('Input.dispatchDragEvent', { type, x: (place?.x ?? 0) + 50, y: (place?.y ?? 0) + 50, data })
      expect(await page.locator('#drop.over').count()).toBe(type === 'drop' ? 0 : 1)
    }
    expect(await namesOnPage(page)).toEqual(['facture.pdf', 'facture.xml'])
  })

  it('refuses what it cannot read with what to do, and keeps the rest', async () => {
    const { page } = await open()
    const file = (name: string) => ({ name, mimeType: '', buffer: Buffer.from('x') })
    await page.setInputFiles('#file', [file('1.jpg'), file('IMG_0002.HEIC')])
    expect(await page.getByRole('alert').innerText()).toMatch(/IMG_0002\.HEIC.*format HEIC.*exportez-la en JPEG/)
    await page.setInputFiles('#file', file('contrat.docx'))
    expect(await page.getByRole('alert').innerText()).toContain('contrat.docx')
    const many = Array.from({ length: 9 }, (_, index) => file(`${index}.png`))
    await page.setInputFiles('#file', many)
    expect(await page.getByRole('alert').innerText()).toContain('8 fichiers au maximum')
    expect(await namesOnPage(page)).toHaveLength(8)
    expect((await namesOnPage(page))[0]).toBe('1.jpg')
  })

  it('shows which page is read, and how much is done', async () => {
    const { analyze, report, finish } = steeredAnalysis()
    const { page } = await open({ replaced: { analyze }, fragment: `#key=${testKey}` })
    await page.setInputFiles('#file', photos)
    await page.getByRole('button', { name: 'Analyser la facture' }).click()
    await page.locator('#stage-reading[data-state=active]').waitFor()

    report({ stage: 'reading', step: 'image', page: 1, pages: 3 })
    await page.locator('#step', { hasText: 'Préparation de la page 2 sur 3…' }).waitFor()
    report({ stage: 'reading', step: 'ocr', page: 1, pages: 3 })
    await page.locator('#step', { hasText: 'Lecture de la page 2 sur 3…' }).waitFor()
    const half = await page.evaluate<number>(barValue)
    expect(half).toBeGreaterThan(30)
    expect(half).toBeLessThan(60)
    expect(await page.locator('#percent').innerText()).toBe(`${half}\u00a0%`)
    expect(await page.locator('#elapsed').innerText()).toMatch(/^\d+\ss$/)
    report({ stage: 'audit' })
    await page.locator('#stage-checking[data-state=active]').waitFor()
    expect(await page.evaluate<number>(barValue)).toBeGreaterThan(90)
    finish()
    await page.getByRole('heading', { name: '112,40 € TTC' }).waitFor()
  })

  it('can be used with the keyboard alone', async () => {
    const { page } = await open()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Aller au contenu')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('file')
    await page.setInputFiles('#file', photos)
    // The second page before the first, then out: arrows and cross of each page, as far as they can be used.
    await tabTo(page, 'Descendre page 1.jpg')
    await page.keyboard.press('Enter')
    expect(await namesOnPage(page)).toEqual(['page 2.png', 'page 1.jpg'])
    expect(await focusedName(page)).toBe('Monter page 1.jpg')
    await tabTo(page, 'Retirer page 1.jpg')
    await page.keyboard.press('Space')
    expect(await namesOnPage(page)).toEqual(['page 2.png'])
    expect(await focusedName(page)).toBe('Retirer page 2.png')
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
    expect(await page.getByRole('alert').innerText()).toBe(
      'Choisissez d’abord la facture\u00a0: son PDF, ou les photos de ses pages.',
    )
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
    expect(await page.getByText('Vérifiez la clé d’API : elle est affichée').isVisible()).toBe(true)
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
    await page.locator('#stage-reading[data-state=active]').waitFor()
    await page.getByRole('button', { name: 'Annuler' }).click()
    await aborted
    expect(await page.getByRole('button', { name: 'Analyser la facture' }).isVisible()).toBe(true)
  })

  it('shows the words of a document as words, whatever they look like', async () => {
    const analysis = sampleAnalysis()
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
    const replaced = { analyze: () => Promise.resolve({ ...analysis, highlights: [hostile] }) }
    const { page } = await open({ replaced, fragment: `#key=${testKey}` })
    await analyze(page)
    await page.getByText(hostile).waitFor()
    expect(await page.title()).toContain('Constat')
  })

  it('fits a phone', async () => {
    const { page } = await open({ fragment: `#key=${testKey}`, width: 390 })
    expect(await overflowOf(page)).toBe(0)
    await page.setInputFiles('#file', photos)
    expect(await page.getByText('Prendre une photo').isVisible()).toBe(true)
    expect(await overflowOf(page)).toBe(0)
    await analyze(page)
    await page.getByRole('heading', { name: '112,40 € TTC' }).waitFor()
    expect(await overflowOf(page)).toBe(0)
  })
})

/** An analysis that reports and ends when the test says so. */
function steeredAnalysis() {
  let context: Parameters<Dependencies['analyze']>[1]
  let end: (analysis: EnergyInvoiceAnalysis) => void = () => undefined
  const analyze: Dependencies['analyze'] = (_request, given) => {
    context = given
    return new Promise((resolve) => {
      end = resolve
    })
  }
  return {
    analyze,
    report: (progress: AnalysisProgress) => context?.onProgress?.(progress),
    finish: () => {
      end(sampleAnalysis())
    },
  }
}

const namesOnPage = (page: Page) => page.locator('#files .file-name').allInnerTexts()
const focusedName = (page: Page) => page.evaluate<string>('document.activeElement.ariaLabel')

async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 12; press += 1) {
    if ((await focusedName(page)) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way to ${name} with the Tab key`)
}

// Expressions are texts: the types of the browser are not those of Node.
const focused = (page: Page) => page.evaluate<string>('document.activeElement.id || document.activeElement.textContent')
const barValue = 'document.getElementById("bar").value'

async function download(page: Page, name: string): Promise<[string, Buffer]> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  return [file.suggestedFilename(), await readFile(await file.path())]
}
