import { readFileSync } from 'node:fs'
import { expect, it, onTestFinished, vi } from 'vitest'
import { readConfig } from '../src/config.js'
import { createDependencies } from '../src/dependencies.js'
import { startServer } from '../src/main.js'
import { labelStudioStandIn } from '../src/reviews/label-studio/label-studio.test-support.js'
import type { StudioTask } from '../src/reviews/label-studio/studio-task.js'
import { startWorker } from '../src/worker.js'
import { temporaryFolder } from './run-constat.js'

const bill = readFileSync(new URL('../../core/specimens/demonstration/facture-demonstration.pdf', import.meta.url))

it('sends a bill that a person should check to the Label Studio of the settings, page by page', async () => {
  const studio = await labelStudioStandIn()
  const config = readConfig(
    {
      ...{ API_KEY: 'key', LOG_LEVEL: 'silent', PORT: '0', REVIEW_THRESHOLD: '1' },
      ...{ LABEL_STUDIO_URL: studio.url, LABEL_STUDIO_TOKEN: 'legacy-token', LABEL_STUDIO_PROJECT: '12' },
      DATA_FOLDER: await temporaryFolder(),
    },
    {},
  )
  const dependencies = await createDependencies(config)
  const server = await startServer(config, dependencies)
  const worker = startWorker(dependencies)
  onTestFinished(async () => {
    await server.close()
    await worker.stop()
    await dependencies.close()
  })
  const form = new FormData()
  form.append('file', new Blob([bill], { type: 'application/pdf' }), 'facture.pdf')
  const answer = await fetch(`${server.url}/v1/invoices/pdf`, {
    method: 'POST',
    headers: { 'X-API-Key': 'key' },
    body: form,
  })
  const { review_id: id } = (await answer.json()) as { review_id: string }
  await vi.waitFor(() => {
    expect(studio.requests).toHaveLength(1)
  }, 30_000)
  const [task] = studio.requests[0]?.body as StudioTask[]
  expect(task?.data.review_id).toBe(id)
  expect(task?.data.pages).toHaveLength(2)
  const total = task?.predictions[0]?.result.find(({ id: path }) => path === 'totals.ttc')
  expect(total).toMatchObject({ type: 'rectanglelabels', value: { rectanglelabels: ['montant_ttc'] } })
})
