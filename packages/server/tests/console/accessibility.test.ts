import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { testKey } from '../../src/testing/serve-for-test.js'
import { serveReviews } from '../../src/testing/serve-reviews.test-support.js'
import { serveToldJobs } from '../../src/testing/serve-told-jobs.test-support.js'
import { compared, observed } from '../../src/testing/wounds.test-support.js'
import { lacksBrowser } from '../open-browser.js'
import { consoleBrowser } from './console-browser.js'
import { accessibilityFaults, openConsole, overflowOf } from './open-console.js'
import { doubtfulBill } from './doubtful-bill.js'
import { refuseBill, serveConsole } from './serve-console.js'
import { stubExtraction } from './stub-extraction.js'
import { alarming, photo, serveWounds, smaller } from './wound-set.js'

type Open = (url: string, options: { key?: string; hash?: string }) => Promise<Page>
type Check = (page: Page, view: string) => Promise<void>

const widths = [1280, 390]
const bill = { name: 'facture.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-') }

/** Each way through the console, checked at each of its stops. */
const walks: Record<string, (open: Open, check: Check) => Promise<void>> = {
  async 'a bill'(open, check) {
    const { url } = await serveConsole()
    const page = await open(url, {})
    await check(page, 'bill')
    await page.locator('#key').fill(testKey)
    await page.setInputFiles('#file', bill)
    await check(page, 'bill, with a file')
    await page.locator('#submit').click()
    await page.locator('#results-title').waitFor()
    await page.locator('.json summary').click()
    await check(page, 'results')
  },
  async 'a bill that is refused, or being read'(open, check) {
    const refusing = await serveConsole({ analyze: refuseBill })
    const page = await open(refusing.url, { key: testKey })
    await page.setInputFiles('#file', bill)
    await page.locator('#submit').click()
    await page.locator('#failure-title').waitFor()
    await check(page, 'refusal')
    const reading = await serveConsole({ analyze: (_request, context) => untilAborted(context?.signal) })
    const other = await open(reading.url, { key: testKey })
    await other.setInputFiles('#file', bill)
    await other.locator('#submit').click()
    await other.locator('#stage-reading[data-state=active]').waitFor()
    await check(other, 'progress')
    await other.locator('#cancel').click()
  },
  async jobs(open, check) {
    const server = await serveConsole()
    const page = await open(server.url, { key: testKey, hash: '#/taches' })
    await page.locator('p.panel').waitFor()
    await check(page, 'no job')
    const id = await server.submit('ABC-2025-09')
    await page.locator('.rows li').waitFor()
    await check(page, 'jobs')
    await page.goto(`${server.url}/#/taches/${id}`)
    await page.locator('progress').waitFor()
    await check(page, 'job that waits')
    await page.locator('main section button.secondary').click()
    await page.locator('dialog[open]').waitFor()
    await check(page, 'question')
    await page.keyboard.press('Escape')
    server.work()
    await page.locator('#results-title').waitFor()
    await check(page, 'job')
  },
  async 'a job that was told'(open, check) {
    const { url, submitTold } = await serveToldJobs()
    const page = await open(url, { key: testKey, hash: `#/taches/${await submitTold()}` })
    await page.locator('.webhook-answer').waitFor()
    await check(page, 'job with its webhook')
  },
  async 'a job that failed'(open, check) {
    const server = await serveConsole({ analyze: refuseBill })
    const id = await server.submit('échouée')
    server.work()
    const page = await open(server.url, { key: testKey, hash: `#/taches/${id}` })
    await page.locator('#why').waitFor()
    await check(page, 'failed job')
  },
  async keys(open, check) {
    const server = await serveConsole()
    const gate = await open(server.url, { hash: '#/cles' })
    await gate.locator('#gate-key').waitFor()
    await check(gate, 'gate')
    const refused = await open(server.url, { key: testKey, hash: '#/cles' })
    await refused.locator('.failure').waitFor()
    await check(refused, 'keys refused')
    const page = await open(server.url, { key: server.admin, hash: '#/cles' })
    await page.locator('#key-name').fill('Tournée')
    await page.locator('#key-name').press('Enter')
    await page.locator('.secret').waitFor()
    await page.locator('.key-row button').first().click()
    await page.locator('.key-change-form').waitFor()
    await check(page, 'keys')
  },
  async reviews(open, check) {
    const { url, opened } = await serveReviews({ analyze: () => Promise.resolve(doubtfulBill()) })
    const none = await open(url, { key: testKey, hash: '#/relectures' })
    await none.locator('main p.panel').waitFor()
    await check(none, 'no review')
    const { id } = await opened()
    const page = await open(url, { key: testKey, hash: '#/relectures' })
    await page.locator('.rows a').first().waitFor()
    await check(page, 'reviews')
    await page.goto(`${url}/#/relectures/${id}`)
    await page.locator('.box').first().waitFor({ state: 'attached' })
    for (const group of await page.locator('.review-fields details:not([open]) summary').all()) await group.click()
    const total = page.locator('[id="field-totals.ttc"]')
    await total.fill('douze')
    await page.locator('.place-crop').waitFor()
    await check(page, 'review')
    await total.fill('113.4')
    await page.locator('.review-actions button').click()
    await page.locator('#review-done').waitFor()
    await check(page, 'review done')
  },
  async 'an invoice of any trade'(open, check) {
    const { url } = await serveConsole()
    const page = await open(url, { key: testKey, hash: '#/extraction' })
    await page.setInputFiles('#invoice-file', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('rien') })
    await check(page, 'invoice, with a file')
    await page.locator('button.primary').click()
    await page.locator('.failure').waitFor()
    await check(page, 'invoice refused')
    await stubExtraction(page)
    await page.setInputFiles('#invoice-file', await photo('facture.jpg', 400))
    await page.locator('button.primary').click()
    await page.locator('.box').first().waitFor({ state: 'attached' })
    await check(page, 'invoice')
  },
  async usage(open, check) {
    const { url, analyzeBill, admin, usage } = await serveConsole()
    const empty = await open(url, { key: testKey, hash: '#/usage' })
    await empty.locator('.facts').waitFor()
    await check(empty, 'no usage')
    await analyzeBill()
    const tokens = { calls: 0, pages: 0, inputTokens: 900, outputTokens: 60 }
    await usage.add('0'.repeat(8), { ...tokens, day: '2026-11-20', costMicroUsd: 0, unpricedCalls: 1 })
    const page = await open(url, { key: admin, hash: '#/usage' })
    await page.locator('input[value=all]').check({ force: true })
    await page.locator('#by-key').waitFor()
    for (const table of await page.locator('.chart-table summary').all()) await table.click()
    await check(page, 'usage')
  },
  async 'a wound that no model looks at'(open, check) {
    const { url } = await serveConsole()
    const page = await open(url, { key: testKey, hash: '#/plaie' })
    await page.setInputFiles('#photo-0', await photo('plaie.jpg', 480))
    await page.locator('button.primary').click()
    await page.locator('#wound-failure').waitFor()
    await check(page, 'wound refused')
  },
  async wounds(open, check) {
    const { url } = await serveWounds([alarming, observed, smaller, compared])
    const page = await open(url, { key: testKey, hash: '#/plaie' })
    await page.locator('.nurse summary').click()
    await check(page, 'wound')
    await page.setInputFiles('#photo-0', await photo('plaie.jpg', 480))
    await page.locator('button.primary').click()
    await page.locator('.mention').waitFor()
    await check(page, 'wound assessed')
    await page.locator('.results-head button').click()
    await page.locator('input[value=compare]').check({ force: true })
    for (const [index, day] of ['2026-10-23', '2026-11-20'].entries()) {
      await page.setInputFiles(`#photo-${index}`, await photo(`${day}.jpg`, 400 + 80 * index))
      await page.locator(`#date-${index}`).fill(day)
    }
    await check(page, 'wounds')
    await page.locator('button.primary').click()
    await page.locator('.slider').waitFor()
    await check(page, 'wounds compared')
  },
}

describe.skipIf(lacksBrowser)('the console, for whoever hears it, has no mouse or has a phone', () => {
  const browser = consoleBrowser()
  const languages = ['fr', 'en'] as const

  it.each(Object.keys(walks).flatMap((walk) => languages.map((language) => [walk, language] as const)))(
    'has no fault of accessibility and fits: %s, in %s',
    async (walk, language) => {
      const faults: Record<string, unknown> = {}
      const check: Check = async (page, view) => {
        for (const width of widths) {
          await page.setViewportSize({ width, height: 844 })
          const found = await accessibilityFaults(page)
          const overflow = await overflowOf(page)
          if (found.length > 0 || overflow > 0) faults[`${view}, ${width}`] = { found, overflow }
        }
      }
      await walks[walk]?.((url, options) => openConsole(browser(), url, { ...options, language }), check)
      expect(faults).toEqual({})
    },
  )
})

function untilAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => {
      reject(new Error('aborted'))
    })
  })
}
