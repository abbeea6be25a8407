import { describe, expect, it, vi } from 'vitest'
import type { VisionModel } from '../../models/vision-model.js'
import { withRetries } from '../../models/with-retries.js'
import { assessWound } from '../assess-wound.js'
import { useVendors, whole } from './use-vendors.test-support.js'
import type { VendorAct } from './vendor-server.test-support.js'
import { type ContractVendor, key, vendors } from './vendors.test-support.js'

const talks = useVendors()
const words = `${key} may not read /9j/4AAQSkZJRg of Mme DUPONT`

/** Two retries, which wait in no time; the waits are told. */
function patience() {
  const waits: number[] = []
  const pause = (milliseconds: number) => {
    waits.push(milliseconds)
    return Promise.resolve()
  }
  return { waits, around: (model: VisionModel) => withRetries(model, { pause, random: () => 0 }) }
}
const withHead = (vendor: ContractVendor, status: number, headers: Record<string, string>): VendorAct => ({
  ...vendor.fails(status, 'busy'),
  headers,
})

describe.each(vendors)('case 24, what can go wrong on the way: $name', (vendor) => {
  it.each([
    [401, 'model_key_refused'],
    [403, 'model_key_refused'],
    [404, 'model_request_failed'],
    [413, 'model_request_failed'],
    [422, 'model_request_failed'],
  ])('HTTP %i is %s at once', async (status, code) => {
    const { error } = await talks.failing(vendor, [vendor.fails(status, words)], patience())
    expect(error).toMatchObject({ code, isRetryable: false, details: { status } })
    const told = [error.message, error.userMessage, JSON.stringify(error), JSON.stringify(error.details)].join()
    expect(told).not.toMatch(/DUPONT|\/9j\/|secret-key/)
  })

  const passing: readonly (readonly [string, VendorAct])[] = [
    ['HTTP 408', vendor.fails(408, 'timeout')],
    ['HTTP 429', vendor.fails(429, 'busy')],
    ['HTTP 500', vendor.fails(500, 'broken')],
    ['HTTP 503', vendor.fails(503, 'no worker')],
    ['HTTP 529', vendor.fails(529, 'overloaded')],
    ['a connection that is cut', 'cut'],
    ['a connection that is cut inside the answer', 'half'],
    ['an empty body', { status: 200, body: '' }],
    ['a page of a proxy', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Bad gateway</html>' }],
    ['a page of a proxy that says so', { status: 502, body: '<html>Bad gateway</html>' }],
    ['half a JSON', { status: 200, body: JSON.stringify(vendor.says(whole).body).slice(0, 400) }],
  ]
  it.each(passing)('%s is asked again, twice as late each time, twice at most', async (_what, act) => {
    const { waits, around } = patience()
    const result = await talks.assess(vendor, [act, act, vendor.says(whole)], { around })
    expect(result.observation.phase).toBe('bourgeonnement')
    expect(waits).toEqual([250, 500])
    const { error } = await talks.failing(vendor, [act, act, act], patience())
    expect(error).toMatchObject({ code: 'model_request_failed', isRetryable: true })
  })

  it('is asked again as late as it wants, told in seconds or as a date', async () => {
    const { waits, around } = patience()
    const date = { date: 'Mon, 30 Nov 2026 12:00:00 GMT', 'retry-after': 'Mon, 30 Nov 2026 12:00:09 GMT' }
    const acts = [withHead(vendor, 429, { 'retry-after': '7' }), withHead(vendor, 503, date), vendor.says(whole)]
    await talks.assess(vendor, acts, { around })
    expect(waits).toEqual([7000, 9000])
  })

  it('that never answers is hung up on when the time is over', async () => {
    const { scene, model } = talks.meet(vendor, ['silence'])
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const assessing = assessWound({ images: [{ bytes: talks.photo() }] }, { model, maxMilliseconds: 60_000 })
      const ended = expect(assessing).rejects.toMatchObject({ code: 'model_timeout', isRetryable: true })
      while (scene.requests.length === 0) await new Promise((resolve) => setImmediate(resolve))
      vi.advanceTimersByTime(60_000)
      await ended
    } finally {
      vi.useRealTimers()
    }
    await expect.poll(() => scene.hungUp).toBe(1)
  })
})
