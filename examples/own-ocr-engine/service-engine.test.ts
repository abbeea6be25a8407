import { describeOcrEngine } from '@constat/core/testing'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { startExample, type StartedExample } from '../run-example.test-support.js'
import { createServiceEngine } from './service-engine.js'

let service: StartedExample
beforeAll(async () => {
  service = await startExample('own-ocr-engine/service.ts')
})
afterAll(() => service.stop())

// All that the library expects of an engine: one test each.
describeOcrEngine(
  { describe, it },
  { name: 'of the house', createEngine: (options) => createServiceEngine({ url: service.url, ...options }) },
)
