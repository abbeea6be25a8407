import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backUp, folderObjectStore } from '@constat/core'
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
    API_KEY: key,
    LOG_LEVEL: 'silent',
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
  const [{ stored }, { key: adminKey }] = await Promise.all([
    store.create(sampleKey({ name: 'To be revoked' }), Date.now()),
    store.create(sampleKey({ name: 'Operator', scopes: ['admin'] }), Date.now()),
  ])
  // A webhook that nobody has sent yet.
  const taskId = randomUUID()
  await dependencies.deliveries.add({ taskId, url: `${vendor}/`, type: 'invoice.completed', createdAt: Date.now() })
  const server = await startServer(config, dependencies)
  const faults = watchAnswers(Number(new URL(server.url).port))
  const worker = startWorker(dependencies)
  return {
    url: server.url,
    settings: {
      ...settings,
      ...{ KEY: key, CONSTAT_KEY: key, CONSTAT_API_KEY: key, CONSTAT_URL: server.url },
      ...{ ID: stored.id, ADMIN_KEY: adminKey, TASK: taskId },
    },
    faults,
    close: async () => {
      await Promise.all([server.close(), worker.stop()])
      await dependencies.close()
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
