import { expect, it, onTestFinished } from 'vitest'
import { serveApplication } from './main.js'
import { testDependencies, testKey } from './testing/serve-for-test.js'
import { createWorkerApp } from './worker-app.js'

it('answers those who watch a worker, and takes no invoice', async () => {
  const dependencies = await testDependencies()
  const server = await serveApplication(
    { host: '127.0.0.1', port: 0 },
    createWorkerApp(dependencies),
    dependencies.logger,
  )
  onTestFinished(() => server.close())
  const statuses: Record<string, number> = {}
  for (const path of ['/healthz', '/readyz', '/health', '/metrics', '/v1/invoices/pdf']) {
    const response = await fetch(`${server.url}${path}`, { headers: { 'X-API-Key': testKey } })
    await response.text()
    statuses[path] = response.status
  }
  expect(statuses).toEqual({
    '/healthz': 200,
    '/readyz': 200,
    '/health': 200,
    '/metrics': 200,
    '/v1/invoices/pdf': 404,
  })
})
