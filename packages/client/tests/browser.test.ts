import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { lacksBrowser, openBrowser } from '../../server/tests/open-browser.js'
import { blankPdf } from '../../server/src/testing/sample-analysis.js'
import { serveForTest, testKey } from '../../server/src/testing/serve-for-test.js'
import { bundled } from './bundle.js'

const pageScript = `
import { createClient, decodeReports } from './index.js'
globalThis.analyse = async (baseUrl, apiKey, pdf) => {
  const constat = createClient({ baseUrl, apiKey })
  const file = new File([Uint8Array.from(pdf)], 'facture.pdf', { type: 'application/pdf' })
  const percents = []
  const uploads = []
  await constat.invoices.analyzePdf(file, { onProgress: ({ percent }) => percents.push(percent) })
  const answer = await constat.invoices.analyzePdf(file, { onUploadProgress: (sent, total) => uploads.push([sent, total]) })
  const told = []
  const both = await constat.invoices.analyze([file], {
    onUploadProgress: () => told.push('upload'),
    onProgress: () => told.push('analysis'),
  })
  const { full } = await decodeReports(both)
  const failure = await constat.jobs.get('0b9a8a5e-6f0e-4c0b-9d57-3f8a0d1c2b3a').catch((error) => error)
  const stopped = new AbortController()
  const cancelled = await constat.invoices
    .analyze([file], { signal: stopped.signal, onProgress: () => stopped.abort(), onUploadProgress: () => undefined })
    .catch((error) => error)
  const refused = await constat.invoices
    .analyze([new File(['text'], 'facture.pdf')], { onProgress: () => undefined, onUploadProgress: () => undefined })
    .catch((error) => error)
  const codes = [failure, cancelled, refused].map(({ code }) => code)
  return { percents, uploads, told, bytes: full.byteLength, codes }
}`

it.skipIf(lacksBrowser)('works in a page of another origin, in Chromium', async () => {
  const script = await bundled(pageScript, { dependencies: true })
  const pages = createServer((request, response) => {
    const isScript = request.url === '/page.js'
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : '<!doctype html><title>Page</title><script type="module" src="/page.js"></script>')
  }).listen(0, '127.0.0.1')
  await once(pages, 'listening')
  const origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`
  const { url } = await serveForTest({ allowedOrigins: [origin] })
  const browser = await openBrowser()
  onTestFinished(async () => {
    await browser.close()
    pages.close()
  })
  const page = await browser.newPage()
  await page.goto(origin)
  await page.waitForFunction('globalThis.analyse !== undefined')
  const seen = await page.evaluate<{
    percents: number[]
    uploads: number[][]
    told: string[]
    bytes: number
    codes: string[]
  }>(`analyse(${JSON.stringify(url)}, ${JSON.stringify(testKey)}, ${JSON.stringify([...blankPdf()])})`)
  expect(seen.bytes).toBeGreaterThan(0)
  expect(seen.codes).toEqual(['not_found', 'aborted', 'unsupported_file_type'])
  expect([...new Set(seen.told)]).toEqual(['upload', 'analysis'])
  expect(seen.percents.at(0)).toBeTypeOf('number')
  const [sent, total] = seen.uploads.at(-1) ?? []
  expect(sent).toBe(total)
})
