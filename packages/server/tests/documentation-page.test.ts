import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { serveForTest, testKey } from '../src/testing/serve-for-test.js'
import { lacksBrowser, openBrowser } from './open-browser.js'

// A megabyte and a half of script takes its time on a busy machine.
describe.skipIf(lacksBrowser)('the page of the documentation in Chromium', { timeout: 60_000 }, () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser.close()
  })

  /** The page, watched for errors, for breaches of its security policy and for requests to other hosts. */
  async function open(path = '/docs') {
    const { url } = await serveForTest()
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== url) complaints.push(request.url())
    })
    onTestFinished(() => page.close())
    await page.goto(`${url}${path}`)
    await page.locator('.opblock').first().waitFor()
    return { page, url, complaints }
  }

  it('shows every call, under the strict policy and without another host', async () => {
    const { page, complaints } = await open()
    await page.locator('#operations-invoices-analyzePdf .opblock-summary-control').first().click()
    const operation = page.locator('#operations-invoices-analyzePdf')
    await operation.getByText('energy_type_mismatch').first().waitFor()
    await operation.locator('.highlight-code').first().waitFor()
    expect(await page.locator('.opblock').count()).toBeGreaterThanOrEqual(7)
    expect(complaints).toEqual([])
  })

  it('tries a call with the key that was given', async () => {
    const { page, complaints } = await open('/docs/')
    await page.getByRole('button', { name: 'Authorize' }).first().click()
    await page.locator('#api_key_value').fill(testKey)
    await page.getByRole('button', { name: 'Apply credentials' }).first().click()
    await page.getByRole('button', { name: 'Close' }).first().click()
    const operation = page.locator('#operations-operation-readHealth')
    await operation.locator('.opblock-summary-control').first().click()
    await operation.getByRole('button', { name: 'Try it out' }).click()
    await operation.getByRole('button', { name: 'Execute' }).click()
    await operation.locator('.live-responses-table').getByText('uptime_seconds').first().waitFor()
    expect(complaints).toEqual([])
  })
})
