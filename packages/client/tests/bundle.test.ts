import { expect, it } from 'vitest'
import { bundled, weight } from './bundle.js'

it('weighs less than 10 kB, compressed and without its dependency', async () => {
  const whole = await bundled(`export * from './index.js'`, { dependencies: false })
  expect(weight(whole)).toBeLessThan(10_000)
  expect(weight(whole)).toBeGreaterThan(2000)
})

it('gives who only receives webhooks nothing but that', async () => {
  const part = await bundled(`export { verifyWebhook } from './index.js'`, { dependencies: true })
  expect(part).not.toContain('/v1/')
  expect(part).not.toContain('EventSource')
  expect(weight(part)).toBeLessThan(3000)
})
