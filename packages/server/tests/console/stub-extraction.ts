import type { Page } from 'playwright-core'

/** Answers `POST /extract` at once: recognition takes half a minute, and what is looked at is what the page makes of it. */
export async function stubExtraction(page: Page): Promise<void> {
  const field = { label: 'montant_ttc', value: '1344.60', confidence: 0.84, page: 1 }
  const data = { pages: 1, review_id: null, warnings: [], overall_confidence: 0.84, needs_review: false }
  const fields = [{ ...field, bbox: { x: 0.5, y: 0.5, width: 0.2, height: 0.1 } }]
  await page.route('**/extract', (route) => route.fulfill({ json: { success: true, data: { ...data, fields } } }))
}
