import { readFileSync } from 'node:fs'
import { drawPages } from '@constat/core'
import { expect, it, onTestFinished } from 'vitest'
import { bill, runExample, startExample } from '../run-example.test-support.js'

it('own-ocr-engine has the photo of a bill read by the service', { timeout: 120_000 }, async () => {
  const { url, stop } = await startExample('own-ocr-engine/service.ts')
  onTestFinished(stop)
  const [page] = await drawPages([{ name: 'facture.pdf', bytes: readFileSync(bill) }])
  const photos = { 'page-1.jpg': page?.jpeg ?? '' }
  const { output } = await runExample('own-ocr-engine/own-ocr-engine.ts', photos, Object.keys(photos), { OCR_URL: url })
  expect(output).toMatch(/^313\.78 0\.\d+ 313,78 €$/m)
})
