import { mkdirSync, mkdtempSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backUp, folderObjectStore } from '@constat/core'
import { root } from './pages.js'
import { readConfig } from '../../packages/server/src/config.js'
import { createDependencies } from '../../packages/server/src/dependencies.js'
import { startServer } from '../../packages/server/src/main.js'
import { sampleKey } from '../../packages/server/src/testing/sample-key.js'
import { watchAnswers } from '../../packages/server/src/testing/watch-answers.js'
import { startWorker } from '../../packages/server/src/worker.js'

const key = 'key-of-the-pages'

/** The server that the pages speak of: the whole of it, with its worker, its database and a model that stands in. */
export interface TestedServer {
  url: string
  /** Of its key and its folders, for commands beside it. */
  settings: Record<string, string>
  /** Faults of its answers, held against the OpenAPI document. */
  faults: () => string[]
  close: () => Promise<void>
}

/** @param vendor address of what stands in for the model */
export async function startTestedServer(vendor: string): Promise<TestedServer> {
  const folder = mkdtempSync(join(tmpdir(), 'constat-pages-'))
  const settings = {
    API_KEY: `${key},votre-cle`,
    LOG_LEVEL: 'silent',
    // Every bill is one that a person should check.
    REVIEW_THRESHOLD: '1',
    DATA_FOLDER: join(folder, 'data'),
    BACKUP_FOLDER: join(folder, 'backups'),
    MODEL_BASE_URL: `${vendor}/v1`,
    WEBHOOK_SECRET: 'whsec_c2VjcmV0IG9mIHRoZSBwYWdlcyBvZiBjb25zdGF0',
    WEBHOOK_ALLOWED_HOSTS: '127.0.0.1',
  }
  mkdirSync(settings.DATA_FOLDER)
  await storeBackup(settings.BACKUP_FOLDER)
  const model = { VISION_PROVIDER: 'openai-compatible', VISION_MODEL: 'qwen3-vl:8b' }
  const config = readConfig({ ...settings, ...model, PORT: '0' }, {})
  const dependencies = await createDependencies(config)
  const { store } = dependencies.apiKeys
  const [{ stored }, { stored: old }, { key: adminKey }] = await Promise.all([
    store.create(sampleKey({ name: 'To be changed' }), Date.now()),
    store.create(sampleKey({ name: 'To be revoked' }), Date.now()),
    store.create(sampleKey({ name: 'Operator', scopes: ['admin'] }), Date.now()),
  ])
  const server = await startServer(config, dependencies)
  const faults = watchAnswers(Number(new URL(server.url).port))
  const worker = startWorker(dependencies)
  const [taskId, reviewId] = await Promise.all([failedTask(server.url, vendor), openReview(server.url)])
  return {
    url: server.url,
    settings: {
      ...settings,
      ...{ API_KEY: key, KEY: key, CONSTAT_KEY: key, CONSTAT_API_KEY: key, CONSTAT_URL: server.url },
      ...{ URL: server.url, ID: reviewId, KEY_ID: stored.id, OLD_KEY_ID: old.id, ADMIN_KEY: adminKey, TASK: taskId },
    },
    faults,
    close: async () => {
      await Promise.all([server.close(), worker.stop()])
      await dependencies.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** The backup that the guide lists, verifies and restores. */
async function storeBackup(folder: string): Promise<void> {
  const file = { bytes: Buffer.from('%PDF-1.7\n'), contentType: 'application/pdf' }
  await backUp(folderObjectStore(folder), {
    environment: 'production',
    runId: 'run-1',
    startedAt: new Date('2026-11-30T12:00:00Z'),
    userId: 12,
    invoiceId: 456,
    externalRef: null,
    customerName: null,
    sourceKind: 'pdf',
    energyType: 'electricite',
    highlights: [],
    originalPages: 1,
    originals: [file],
    fullReport: file,
    anonymousReport: file,
  })
}

const headers = { 'X-API-Key': key }

/** A job whose bill cannot be read, once it has ended and its receiver has been told. */
async function failedTask(url: string, receiver: string): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob(['%PDF-1.7\nnothing else']), 'facture.pdf')
  form.append('webhook_url', `${receiver}/invoice_ready`)
  const created = await fetch(`${url}/v1/jobs/pdf`, { method: 'POST', headers, body: form })
  const { task_id: taskId } = (await created.json()) as { task_id: string }
  await (await fetch(`${url}/v1/jobs/${taskId}/events`, { headers })).text()
  return taskId
}

/** A bill of which a person should check the reading. */
async function openReview(url: string): Promise<string> {
  const bill = await readFile(join(root, 'packages/core/specimens/demonstration/facture-demonstration.pdf'))
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bill)]), 'facture.pdf')
  await (await fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers, body: form })).json()
  const { reviews } = (await (await fetch(`${url}/v1/reviews`, { headers })).json()) as { reviews: { id: string }[] }
  const [review] = reviews
  if (review === undefined) throw new Error('The server keeps no review.')
  return review.id
}
