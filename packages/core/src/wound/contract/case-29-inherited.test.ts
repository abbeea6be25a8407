import { beforeAll, describe, expect, it } from 'vitest'
import type { WoundProgress } from '../assess-options.js'
import { betterComparison } from '../testing/observation.test-support.js'
import { compareWounds } from '../compare-wounds.js'
import { smallPhoto } from '../testing/drawn-wound.test-support.js'
import { observed, tenantKey, useVendors, whole } from './use-vendors.test-support.js'
import { picturesIn, vendors } from './vendors.test-support.js'

const talks = useVendors()
const better = JSON.stringify(betterComparison)
/** Of the service before, then of its richer client. */
const inheritedKeys = [
  ...['total_images', 'images', 'progression_notes'],
  ...['periode_analyse', 'nombre_evaluations', 'evolution_globale', 'ameliorations', 'preoccupations'],
  ...['changement_dimensions', 'cicatrisation_progression', 'infection_evolution', 'recommandations'],
  ...['prochain_controle', 'notes_progression'],
]
let photos: readonly Uint8Array[]
beforeAll(async () => {
  photos = [await smallPhoto(320), await smallPhoto(324)]
})

describe.each(vendors)('case 29, callers of the service before: $name', (vendor) => {
  it('have a comparison with every key, in the order of the dates, each photograph named by its day', async () => {
    const small = observed({ 'dimensions.longueur_cm': 3, 'dimensions.largeur_cm': 2.7 })
    const { scene, model } = talks.meet(vendor, [vendor.says(whole), vendor.says(small), vendor.says(better)])
    const [first = new Uint8Array(), last = new Uint8Array()] = photos
    const dated = [
      { date: '2026-11-29', image: { bytes: last } },
      { date: '2026-11-01', image: { bytes: first } },
    ]
    const { inherited } = await compareWounds(dated, { model, tenantKey })
    expect(Object.keys(inherited)).toEqual(expect.arrayContaining(inheritedKeys))
    expect(inherited).toMatchObject({
      total_images: 2,
      images: [
        { date: '2026-11-01', analysis: { type_plaie: 'Escarre' } },
        { date: '2026-11-29', analysis: { type_plaie: 'Escarre' } },
      ],
      evolution_globale: 'amélioration significative',
      changement_dimensions: { evolution: 'réduction', pourcentage: -40 },
    })
    const asked = scene.requests.map(({ text }) => picturesIn(text))
    expect(asked.map((pictures) => pictures.length)).toEqual([1, 1, 2])
    expect(asked[2]).toEqual([...(asked[0] ?? []), ...(asked[1] ?? [])])
    const question = scene.requests[2]?.text ?? ''
    expect(question.indexOf('Photo 1 – J0')).toBeGreaterThan(0)
    expect(question.indexOf('Photo 2 – J28')).toBeGreaterThan(question.indexOf('Photo 1 – J0'))
  })

  it('hear of progress that never goes back, of one photograph and of two', async () => {
    const told: WoundProgress[] = []
    const options = { onProgress: (progress: WoundProgress) => told.push(progress) }
    await talks.assess(vendor, [vendor.says(whole)], { options })
    expect(told.map(({ percent }) => percent)).toEqual([0, 20, 90, 100])
    told.length = 0
    const { model } = talks.meet(vendor, [vendor.says(whole), vendor.says(whole), vendor.says(better)])
    const dated = photos.map((bytes, index) => ({ date: `2026-11-0${index + 1}`, image: { bytes } }))
    await compareWounds(dated, { model, tenantKey, ...options })
    const percents = told.map(({ percent }) => percent)
    expect(percents).toEqual([...percents].sort((a, b) => a - b))
    expect([percents[0], percents.at(-1), new Set(percents).size]).toEqual([0, 100, percents.length])
    expect(JSON.parse(JSON.stringify(told))).toEqual(told)
  })
})
