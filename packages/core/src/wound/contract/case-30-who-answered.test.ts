import { describe, expect, it } from 'vitest'
import type { VisionModel } from '../../models/vision-model.js'
import { withPricing } from '../../models/with-pricing.js'
import type { RecordedReply } from '../../testing/replayed-fetch.js'
import { useVendors, whole } from './use-vendors.test-support.js'
import { vendors } from './vendors.test-support.js'

const talks = useVendors()
const withPrice = (model: VisionModel) => {
  const price = { inputPerMillion: 1, outputPerMillion: 10, cachedPerMillion: null }
  const about = { provider: model.provider, model: model.modelId, source: 'https://example.org' }
  return withPricing(model, [{ ...about, ...price, checkedOn: '2026-11-01' }])
}
const bodyOf = ({ body }: RecordedReply) => body as Readonly<Record<string, unknown>>

describe.each(vendors)('case 30, who answered, and at what cost: $name', (vendor) => {
  it('another model than the one that was asked is told', async () => {
    const reply = vendor.says(whole)
    const text = JSON.stringify(reply.body).replace(JSON.stringify(vendor.answering), '"other-model-9"')
    const { audit } = await talks.assess(vendor, [{ ...reply, body: text }])
    expect(audit).toMatchObject({ modele_demande: vendor.model, modele_renvoye: 'other-model-9', bascule_depuis: null })
  })

  it('tokens have a price, and no tokens have none: never 0 by ignorance', async () => {
    const reply = vendor.says(whole)
    const told = await talks.assess(vendor, [reply], { around: withPrice })
    expect(told.audit.cout).toEqual({ montant: (120 + 300) / 1e6, devise: 'USD', date_tarif: '2026-11-01' })
    const body = Object.fromEntries(Object.entries(bodyOf(reply)).filter(([name]) => name !== vendor.usage))
    const untold = await talks.assess(vendor, [{ ...reply, body }], { around: withPrice })
    expect(untold.audit).toMatchObject({ jetons: { entree: null, sortie: null, cache: null }, cout: null })
    expect(untold.observation).toEqual(told.observation)
  })

  it('of two answers one of which tells no tokens, no cost', async () => {
    const reply = vendor.says(whole)
    const body = Object.fromEntries(Object.entries(bodyOf(reply)).filter(([name]) => name !== vendor.usage))
    const { audit } = await talks.assess(vendor, [vendor.says('{}'), { ...reply, body }], { around: withPrice })
    expect(audit).toMatchObject({ tentatives: 2, cout: null })
  })

  it('the mark of the configuration that answered is kept where a vendor gives one', async () => {
    const reply = vendor.says(whole)
    const { audit } = await talks.assess(vendor, [{ ...reply, body: { ...bodyOf(reply), system_fingerprint: 'fp_9' } }])
    expect(audit.system_fingerprint).toBe(['Mistral', 'local'].includes(vendor.name) ? 'fp_9' : null)
  })
})
