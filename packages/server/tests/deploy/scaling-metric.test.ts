import { expect, it } from 'vitest'
import { serveForTest, testKey } from '../../src/testing/serve-for-test.js'
import { deployFile } from './deploy-files.js'

it('the autoscaler goes by a measure that the server gives', async () => {
  const name = /name: (constat_queue_\w+)/.exec(deployFile('kubernetes/worker.yaml'))?.[1] ?? 'none'
  const { url } = await serveForTest()
  const response = await fetch(`${url}/metrics`, { headers: { 'X-API-Key': testKey } })
  expect(await response.text()).toContain(`# TYPE ${name} gauge`)
})
