import { describe, expect, it } from 'vitest'
import { memoryAnswerStore } from '../../models/memory-answer-store.js'
import { withCache } from '../../models/with-cache.js'
import { withFallback } from '../../models/with-fallback.js'
import { withPricing } from '../../models/with-pricing.js'
import { withRetries } from '../../models/with-retries.js'
import { assessWound } from '../assess-wound.js'
import { hideInJpeg, segment } from '../images/hidden-metadata.test-support.js'
import { tenantKey, useVendors, whole } from './use-vendors.test-support.js'
import { vendors } from './vendors.test-support.js'

const talks = useVendors()

describe.each(vendors)('case 26, nothing is asked or paid for twice: $name', (vendor) => {
  it('a caller who stops is gone: the vendor is hung up on, and neither it nor another one is asked again', async () => {
    const { scene, model } = talks.meet(vendor, ['silence'])
    const other = talks.meet(vendor, [])
    const controller = new AbortController()
    const around = withRetries(withFallback([model, other.model]), { pause: () => Promise.resolve() })
    const options = { model: around, signal: controller.signal }
    const assessing = assessWound({ images: [{ bytes: talks.photo() }] }, options)
    const ended = expect(assessing).rejects.toMatchObject({ code: 'aborted' })
    await expect.poll(() => scene.requests.length).toBe(1)
    controller.abort()
    await ended
    await expect.poll(() => scene.hungUp).toBe(1)
  })

  it('the same photograph three times at once, and again later with other metadata, is one request', async () => {
    const { scene, model } = talks.meet(vendor, [vendor.says(whole)])
    const price = { model: vendor.model, inputPerMillion: 1, outputPerMillion: 10, cachedPerMillion: null }
    const prices = [{ ...price, provider: model.provider, source: 'https://example.org', checkedOn: '2026-11-01' }]
    const secret = new Uint8Array(32).fill(3)
    const cached = withCache(withPricing(model, prices), memoryAnswerStore({ maxAnswers: 9 }), { secret })
    const assess = (bytes: Uint8Array) => assessWound({ images: [{ bytes }] }, { model: cached, tenantKey })
    const bytes = talks.photo()
    const together = await Promise.all([assess(bytes), assess(bytes), assess(bytes)])
    const later = await assess(hideInJpeg(bytes, [segment(0xfe, 'another comment')]))
    expect(scene.requests).toHaveLength(1)
    const all = [...together, later]
    const paid = all.filter(({ audit }) => audit.cout?.montant !== 0)
    expect(paid.map(({ audit }) => [audit.cout?.montant, audit.depuis_cache])).toEqual([[(120 + 300) / 1e6, false]])
    expect(all.filter(({ audit }) => audit.depuis_cache)).toHaveLength(3)
    for (const { observation, fiche } of all) {
      expect([observation, fiche]).toEqual([together[0].observation, together[0].fiche])
    }
  })
})
