import { describe, expect, it } from 'vitest'
import type { VisionModel } from '../../models/vision-model.js'
import { withFallback } from '../../models/with-fallback.js'
import { withRetries } from '../../models/with-retries.js'
import { useVendors, whole } from './use-vendors.test-support.js'
import { refusalWords, vendors } from './vendors.test-support.js'

const talks = useVendors()
const patient = (model: VisionModel) => withRetries(model, { pause: () => Promise.resolve() })

describe.each(vendors)('case 18, a refusal is an error and never data: $name', (vendor) => {
  it.each([
    ['in its own way', vendor.refuses],
    ['in French words', vendor.says('Je suis désolé, mais je ne peux pas analyser cette image.')],
    ['in English words', vendor.says(refusalWords)],
  ])('%s, and is not asked again', async (_way, reply) => {
    const { error } = await talks.failing(vendor, [reply], { around: patient })
    expect(error).toMatchObject({ code: 'model_refused', isRetryable: false })
    expect(`${error.message} ${error.userMessage} ${JSON.stringify(error)}`).not.toMatch(/sorry|désolé/)
  })

  it('goes to a second vendor where there is one, and the audit says so', async () => {
    const second = vendors[(vendors.indexOf(vendor) + 1) % vendors.length] ?? vendor
    const other = talks.meet(second, [second.says(whole)])
    const events: string[] = []
    const fallingBack = (model: VisionModel) => withFallback([model, other.model], ({ reason }) => events.push(reason))
    const { audit } = await talks.assess(vendor, [vendor.refuses], { around: fallingBack })
    expect(audit).toMatchObject({
      fournisseur: other.model.provider,
      hote: new URL(other.scene.address).host,
      modele_demande: second.model,
      modele_renvoye: second.answering,
      bascule_depuis: { modele: vendor.model },
    })
    expect(events).toEqual(['model_refused'])
  })
})

describe.each(vendors)('case 19, a filter is an error and never data: $name', (vendor) => {
  it.each([
    ['in its own way', vendor.filters],
    ['as a 400 that names a policy', vendor.fails(400, 'blocked by content_policy_violation')],
    [
      'as a 400 that names a filter',
      vendor.fails(400, 'The prompt triggered the content_filter (ResponsibleAIPolicy)'),
    ],
  ])('%s, and is not asked again', async (_way, reply) => {
    const { error } = await talks.failing(vendor, [reply], { around: patient })
    expect(error).toMatchObject({ code: 'model_filtered', isRetryable: false })
  })
})
