import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AbortedError, analyzeEnergyInvoice } from '@constat/core'
import { expect, it, onTestFinished } from 'vitest'
import { bundled } from '../../packages/client/tests/bundle.js'
import { serveForTest, testKey, testLimits } from '../../packages/server/src/testing/serve-for-test.js'
import { lacksBrowser, openBrowser } from '../../packages/server/tests/open-browser.js'
import { bill, startExample } from '../run-example.test-support.js'

/** An analysis that goes on until it is stopped. */
const endlessAnalysis: typeof analyzeEnergyInvoice = (_request, context) =>
  new Promise((_resolve, reject) => {
    context?.signal?.addEventListener('abort', () => {
      reject(new AbortedError(context.signal?.reason))
    })
  })

/** The page in Chromium with a server that analyses so, and what the page does wrong. */
async function openPage(analyze: typeof analyzeEnergyInvoice) {
  const folder = mkdtempSync(join(tmpdir(), 'constat-upload-'))
  const bundle = join(folder, 'constat-client.js')
  writeFileSync(bundle, await bundled(`export * from './index.js'`, { dependencies: true }))
  const pages = await startExample('browser-upload/serve.ts', { CLIENT_BUNDLE: bundle })
  const limits = { ...testLimits, maxContentLength: 16 * 1024 * 1024 }
  const server = await serveForTest({ allowedOrigins: [pages.url], limits, analyze })
  const browser = await openBrowser()
  onTestFinished(async () => {
    await browser.close()
    await pages.stop()
    rmSync(folder, { recursive: true })
  })
  const page = await browser.newPage()
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  await page.goto(pages.url)
  await page.fill('[name=server]', server.url)
  return { page, faults }
}

it.skipIf(lacksBrowser)('browser-upload follows a bill and hands out both reports', { timeout: 120_000 }, async () => {
  const { page, faults } = await openPage(analyzeEnergyInvoice)
  // Every text that the page shows meanwhile.
  await page.evaluate(`globalThis.seen = []
    new MutationObserver(() => seen.push(stage.textContent)).observe(stage, { childList: true })`)
  await page.fill('[name=key]', testKey)
  await page.setInputFiles('[name=files]', bill)
  await page.click('text=Analyser')
  await page.waitForSelector('#result:not([hidden])', { timeout: 90_000 })

  const seen: string[] = await page.evaluate('seen')
  const percents = seen.map((text) => Number(/(\d+) %$/.exec(text)?.[1]))
  expect(percents).toEqual([...percents].sort((a, b) => a - b))
  expect(seen.join('\n')).toMatch(/Lecture du document.*, page \d sur 2 : [^]*Rédaction des rapports : /)
  expect(await page.innerText('#highlights')).toContain('kWh')
  for (const name of ['rapport.pdf', 'rapport-anonyme.pdf']) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[download="${name}"]`)])
    expect([download.suggestedFilename(), readFileSync(await download.path()).toString('latin1', 0, 5)]).toEqual([
      name,
      '%PDF-',
    ])
  }
  expect(faults).toEqual([])
})

it.skipIf(lacksBrowser)('browser-upload says what the server refuses, and can be stopped', async () => {
  const { page, faults } = await openPage(endlessAnalysis)
  await page.fill('[name=key]', 'wrong')
  await page.setInputFiles('[name=files]', bill)
  await page.click('text=Analyser')
  await page.waitForSelector('#failure:not([hidden])')
  expect(await page.innerText('#failure')).toMatch(/ \[unauthorized\]$/)

  await page.fill('[name=key]', testKey)
  await page.click('text=Analyser')
  await page.click('text=Arrêter')
  await page.waitForSelector('#failure:has-text("[aborted]")')
  expect(await page.isVisible('#progress')).toBe(false)
  expect(faults).toEqual([])
})
