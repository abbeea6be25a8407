// The pictures of the web console, from a real server and Chromium: part of `pnpm docs:images`. The console must be built;
// names of pictures as arguments take those alone.
import { resolve } from 'node:path'
import { createClient } from '@constat/client'
import { drawnWound } from '../../packages/core/src/wound/testing/drawn-wound.test-support.js'
import { openBrowser } from '../../packages/server/tests/open-browser.js'
import { serveDemonstration, specimen } from './serve-demonstration.js'

type Browser = Awaited<ReturnType<typeof openBrowser>>
type Page = Awaited<ReturnType<Browser['newPage']>>

const server = await serveDemonstration()
const only = process.argv.slice(2)
const client = createClient({ baseUrl: server.url, apiKey: server.key, retries: 0 })
const demonstration = 'demonstration/facture-demonstration.pdf'
const browser = await openBrowser()

try {
  if (isAsked('console-usage')) await useForAMonth()
  if (isAsked('console-review')) await readPhotographs()
  await picture('console-bill', { hash: '' }, analyzeDemonstration)
  await picture('console-bill-phone', { hash: '', width: 390, height: 844 }, analyzeDemonstration)
  await picture('console-evidence', { hash: '' }, async (page) => {
    await analyzeDemonstration(page)
    await page.locator('.value').first().focus()
    await page.evaluate("document.getElementById('evidence').scrollIntoView()")
  })
  await picture('console-jobs', { hash: '#/taches' }, async (page) => {
    await page.locator('.rows .mark.good').first().waitFor()
  })
  await picture('console-usage', { hash: '#/usage', height: 1500 }, async (page) => {
    await page.locator('.bar-part').first().waitFor()
  })
  await picture('console-review', { hash: '#/relectures', height: 1100 }, openReview)
  await picture('console-review-phone', { hash: '#/relectures', width: 390, height: 844 }, openReview)
  await picture('console-wounds', { hash: '#/plaie' }, compareWounds)
} finally {
  await browser.close()
  await server.close()
}

/** Bills by direct calls and as jobs over a month, more of them on working days: what the usage then tells is what was done. */
async function useForAMonth(): Promise<void> {
  const bills = [demonstration, 'dev/bills/dev-L1-02.pdf', 'dev/negatives/dev-NEG-01.pdf']
  for (let date = 1; date <= 30; date += 1) {
    const day = `2026-11-${String(date).padStart(2, '0')}`
    server.setDay(day)
    const isWeekend = [0, 6].includes(new Date(day).getUTCDay())
    const files = Array.from({ length: isWeekend ? 1 : 2 + ((date * 7) % 4) }, (_, index) => (date * 5 + index * 3) % 7)
    for (const index of files)
      await client.invoices.analyze([specimen(bills[index] ?? demonstration)]).catch(() => null)
  }
  for (const externalRef of ['Lot Dupré, 3 rue des Lilas', 'Mairie annexe', 'École maternelle'])
    await client.jobs.wait(await client.jobs.create({ kind: 'pdf', file: specimen(demonstration), externalRef }))
}

/** Photographs of a bill, which are read with less confidence. */
async function readPhotographs(): Promise<void> {
  const photos = [1, 2].map((page) =>
    specimen(`dev/photos/dev-L1-02_p${page}.jpg`, { type: 'image/jpeg', name: `Facture page ${page}.jpg` }),
  )
  await client.invoices.analyze(photos)
}

function isAsked(name: string): boolean {
  return only.length === 0 || only.some((asked) => asked.startsWith(name))
}

interface View {
  readonly hash: string
  readonly width?: number
  readonly height?: number
}

async function picture(name: string, view: View, prepare: (page: Page) => Promise<void>): Promise<void> {
  if (only.length > 0 && !only.includes(name)) return
  const page = await open(browser, view)
  await prepare(page)
  await page.screenshot({ path: resolve(import.meta.dirname, `${name}.png`), animations: 'disabled' })
  await page.context().close()
}

async function open(chromium: Browser, { hash, width = 1280, height = 1000 }: View): Promise<Page> {
  const context = await chromium.newContext({
    viewport: { width, height },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  })
  const page = await context.newPage()
  await page.addInitScript(`if (self === top) sessionStorage.setItem('constat.api-key', '${server.key}')`)
  await page.goto(`${server.url}/${hash}`)
  return page
}

async function analyzeDemonstration(page: Page): Promise<void> {
  const file = specimen(demonstration)
  const buffer = Buffer.from(await file.arrayBuffer())
  await page.setInputFiles('#file', { name: file.name, mimeType: file.type, buffer })
  await page.locator('#submit').click()
  await page.locator('#results-title').waitFor()
}

async function openReview(page: Page): Promise<void> {
  await page.locator('.rows a').first().click()
  await page.locator('.box').first().waitFor({ state: 'attached' })
  await page.locator('.review-field input').first().focus()
  await page.locator('.place-crop').waitFor()
}

async function compareWounds(page: Page): Promise<void> {
  await page.locator('input[value=compare]').check({ force: true })
  for (const [index, day] of ['2026-10-23', '2026-11-20'].entries()) {
    const width = index === 0 ? 640 : 560
    const buffer = await drawnWound(width, (width * 3) / 4)
      .jpeg()
      .toBuffer()
    await page.setInputFiles(`#photo-${index}`, { name: `${day}.jpg`, mimeType: 'image/jpeg', buffer })
    await page.locator(`#date-${index}`).fill(day)
  }
  await page.locator('button.primary').click()
  await page.locator('.slider').waitFor()
}
