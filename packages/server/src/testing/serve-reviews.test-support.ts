import { memoryObjectStore, type EnergyInvoiceAnalysis } from '@constat/core'
import { pino } from 'pino'
import type { Dependencies } from '../dependencies.js'
import type { ReviewAnswer } from '../http/schemas/review-schemas.js'
import { createApiKeys } from '../keys/api-keys.js'
import { digestKey } from '../keys/digest-key.js'
import { databaseForTest } from './database-for-test.js'
import { invoiceForm } from './invoice-form.js'
import { reviewsForTest } from './reviews-for-test.js'
import { sampleAnalysis } from './sample-analysis.js'
import { sampleKey } from './sample-key.js'
import { serveForTest, testDependencies, testKey } from './serve-for-test.js'

export const otherKey = 'nuno_another-key-of-the-tests'
const clock = () => new Date('2026-11-20T09:00:00Z')

/** An analysis whose reading a person should check. */
export function doubtfulAnalysis(): EnergyInvoiceAnalysis {
  return { ...sampleAnalysis(), overall_confidence: 0.71, needs_review: true }
}

/** A server whose analyses all are to be reviewed, two callers, and one who reviews for every key. */
export async function serveReviews(replaced: Partial<Dependencies> & { isOn?: boolean } = {}) {
  const { isOn = true, ...more } = replaced
  const database = more.database ?? (await databaseForTest())
  const settingsKeys = [testKey, otherKey].map((key) => ({ digest: digestKey(key), name: 'Tests' }))
  const logger = pino({ enabled: false })
  const apiKeys = createApiKeys({ database, settingsKeys, timeZone: 'Europe/Paris', clock, logger })
  const { key: reviewer } = await apiKeys.store.create(sampleKey({ scopes: ['reviews'] }), clock().getTime())
  const store = memoryObjectStore({ clock })
  const reviews = more.reviews ?? reviewsForTest({ database, clock, store, isOn })
  const analyze = more.analyze ?? (() => Promise.resolve(doubtfulAnalysis()))
  const dependencies = await testDependencies({ ...more, database, apiKeys, reviews, analyze, clock })
  const { url } = await serveForTest(dependencies)
  const call = (path: string, { key = testKey, headers, ...init }: RequestInit & { key?: string } = {}) =>
    fetch(`${url}${path}`, { ...init, headers: { 'X-API-Key': key, ...(headers as Record<string, string>) } })
  const json = (path: string, method: string, body: unknown, key = testKey) =>
    call(path, { key, method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })
  /** Sends a bill and gives its review. */
  const opened = async (key = testKey, form = invoiceForm()): Promise<ReviewAnswer> => {
    const answer = await call('/v1/invoices/pdf', { key, method: 'POST', body: form })
    const { review_id: id } = (await answer.json()) as { review_id: string }
    return (await (await call(`/v1/reviews/${id}`, { key })).json()) as ReviewAnswer
  }
  return { url, store, reviews, reviewer, dependencies, call, json, opened }
}
