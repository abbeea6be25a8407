import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { scriptedModel } from '@constat/core/testing'
import { betterComparison, sacralUlcer } from '../../packages/core/src/wound/testing/observation.test-support.js'
import { readConfig } from '../../packages/server/src/config.js'
import { createDependencies } from '../../packages/server/src/dependencies.js'
import { startServer } from '../../packages/server/src/main.js'
import { createWounds } from '../../packages/server/src/wounds/create-wounds.js'

const specimens = resolve(import.meta.dirname, '../../packages/core/specimens')

/** A file that is in the repository, under the name that a person would see. */
export function specimen(path: string, { type = 'application/pdf', name = basename(path) } = {}): File {
  const bytes = new Uint8Array(readFileSync(join(specimens, path)))
  return new File([bytes], name, { type })
}

/** A server as `constat serve` makes it, in a folder of its own, with a clock that the pictures move. */
export async function serveDemonstration() {
  const folder = mkdtempSync(join(tmpdir(), 'constat-images-'))
  let now = new Date('2026-11-01T09:00:00Z')
  const clock = (): Date => now
  const config = readConfig(
    {
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_FOLDER: folder,
      LOG_LEVEL: 'silent',
      REVIEW_THRESHOLD: '0.98',
      MAX_PAGE_SECONDS: '300',
    },
    {},
  )
  const sessionKey = 'nuno_demonstration'
  const dependencies = await createDependencies(config, { sessionKey, clock })
  // What a model sees of the drawn wound: no model is asked, no photograph of a person is shown.
  const smaller = { ...sacralUlcer, dimensions: { ...sacralUlcer.dimensions, longueur_cm: 2.5 } }
  const model = scriptedModel([sacralUlcer, smaller, betterComparison].map((reply) => JSON.stringify(reply)))
  const wounds = createWounds({
    models: [model],
    join: ([first = model]) => first,
    config: { mode: 'documentation', purpose: null, consensus: 1, region: null, contract: null },
    tenantKey: new TextEncoder().encode('key of the pictures'),
    clock,
  })
  const server = await startServer(config, { ...dependencies, wounds })
  const worker = dependencies.jobs.queue.process(dependencies.jobHandlers)
  const { key: admin } = await dependencies.apiKeys.store.create(
    { name: 'Direction', owner: null, scopes: ['admin'], dailyLimit: null, ratePerMinute: 600, expiresAt: null },
    now.getTime(),
  )
  return {
    url: server.url,
    key: sessionKey,
    admin,
    dependencies,
    setDay(day: string) {
      now = new Date(`${day}T09:00:00Z`)
    },
    async close() {
      await worker.stop(0)
      await server.close()
      await dependencies.close()
      rmSync(folder, { recursive: true })
    },
  }
}
