import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { analyzeEnergyInvoice, readDocument, type Box } from '@constat/core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { serveForTest, testKey } from '../src/testing/serve-for-test.js'
import { lacksBrowser, openBrowser } from './open-browser.js'
import { photosOf } from './photos.js'

const limits = { maxContentLength: 20_000_000, concurrentAnalyses: 1, waitingAnalyses: 2, analysisSeconds: 120 }
const bill = fileURLToPath(new URL('../../core/specimens/dev/bills/dev-L1-02.pdf', import.meta.url))

/** The answer of a real server, with or without `include`. */
async function send(files: readonly string[], include?: string) {
  const { url } = await serveForTest({ analyze: analyzeEnergyInvoice, limits })
  const form = new FormData()
  for (const path of files) form.append('files', new Blob([readFileSync(path)]), path)
  if (include !== undefined) form.append('include', include)
  const response = await fetch(`${url}/v1/invoices`, {
    method: 'POST',
    headers: { 'X-API-Key': testKey },
    body: form,
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

interface Evidence {
  pages: { number: number; width: number; height: number; jpeg_base64: string }[]
  values: { path: string; label: string; value: string; page: number; corners: [number, number][] }[]
  findings: { rule_id: string }[]
}

describe('include=evidence', () => {
  it('adds the pages as pictures and the places of values and findings; without it nothing is added', async () => {
    const { body } = await send([bill], 'evidence')
    const { pages, values, findings } = body['evidence'] as Evidence
    expect(pages.map(({ number }) => number)).toEqual([1, 2])
    const [first] = pages
    expect(
      Buffer.from(first?.jpeg_base64 ?? '', 'base64')
        .subarray(0, 2)
        .toString('hex'),
    ).toBe('ffd8')
    expect(Math.max(first?.width ?? 0, first?.height ?? 0)).toBe(1400)
    expect(values.find(({ path }) => path === 'totals.ttc')).toMatchObject({
      label: 'Total TTC',
      value: '383,16\u00a0€',
    })
    expect(findings.map(({ rule_id: rule }) => rule)).toContain('E-TAX-04')
    expect((await send([bill])).body).not.toHaveProperty('evidence')
  })

  it('refuses a part that there is not, naming the field', async () => {
    const { status, body } = await send([bill], 'evidence,secrets')
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain('include')
  })

  it('leads from a straightened photograph back to the picture that was sent', async () => {
    const { body } = await send([...photosOf('dev-L1-02')], 'evidence')
    const { pages, values } = body['evidence'] as Evidence
    expect(pages).toHaveLength(2)
    const total = values.find(({ path }) => path === 'totals.ttc')
    const [[, top] = [0, 0], , , [, bottom] = [0, 0]] = total?.corners ?? []
    expect(bottom - top).toBeGreaterThan(0.004)
    expect(total?.corners.flat().every((share) => share > 0 && share < 1)).toBe(true)
  }, 60_000)
})

describe.skipIf(lacksBrowser)('the bill in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
  })

  async function analysed(width: number): Promise<{ page: Page; complaints: string[] }> {
    const { url } = await serveForTest({ analyze: analyzeEnergyInvoice, limits })
    const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'fr-FR' })
    onTestFinished(() => page.close())
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.goto(`${url}/#key=${testKey}`)
    await page.setInputFiles('#file', bill)
    await page.getByRole('button', { name: 'Analyser la facture' }).click()
    await page.getByRole('heading', { name: 'Sur la facture' }).waitFor()
    await page.evaluate('document.querySelector(".sheet img").decode()')
    return { page, complaints }
  }

  it.each([1280, 390])('puts each box over the words of its value, %i pixels wide', async (width) => {
    const { page, complaints } = await analysed(width)
    const words = await placesOf('383,16')
    const box = page.locator('.box').filter({ hasText: 'Total TTC' }).first()
    const sheet = await page.locator('.sheet').first().boundingBox()
    const drawn = await box.boundingBox()
    if (sheet === null || drawn === null) throw new Error('not drawn')
    const [x, y] = [
      (drawn.x + drawn.width / 2 - sheet.x) / sheet.width,
      (drawn.y + drawn.height / 2 - sheet.y) / sheet.height,
    ]
    const isOn = ({ x: left, y: top, width: long, height: high }: Box): boolean =>
      x > left - 0.05 && x < left + long + 0.05 && Math.abs(y - top - high / 2) < 0.008
    expect(words.filter(isOn)).toHaveLength(1)
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(complaints).toEqual([])
  })

  it('shows the box of the value that is pointed at, and the value of the box', async () => {
    const { page } = await analysed(1280)
    const button = page.getByRole('button', { name: /^Total TTC 383,16/ }).first()
    const box = page.locator('.box').filter({ hasText: 'Total TTC' }).first()
    await button.focus()
    await expect.poll(() => box.getAttribute('class')).toContain('on')
    await page
      .getByRole('button', { name: /^Numéro de facture/ })
      .first()
      .focus()
    await expect.poll(() => box.getAttribute('class')).not.toContain('on')
    await box.click({ force: true })
    await expect.poll(() => button.getAttribute('class')).toContain('on')
  })

  it('leads from a finding to its line', async () => {
    const { page } = await analysed(1280)
    const finding = page.getByRole('article').filter({ hasText: 'E-TAX-04' })
    await finding
      .getByRole('button', { name: /^Facture, page/ })
      .first()
      .click()
    await expect.poll(() => page.locator('.finding-mark.on').count()).toBeGreaterThan(0)
  })
})

/** Where the first page of the bill prints a word. */
async function placesOf(text: string): Promise<Box[]> {
  const { pages } = await readDocument({ name: 'facture.pdf', bytes: readFileSync(bill) })
  return (pages[0]?.words ?? []).filter((one) => one.text === text).map(({ box }) => box)
}
