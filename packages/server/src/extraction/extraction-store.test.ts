import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { describeOnEachDatabase } from '../testing/each-database.test-support.js'
import { sampleExtraction } from '../testing/sample-reading.js'
import { ExtractionStore } from './extraction-store.js'

const day = '2026-11-20'
const noon = Date.parse('2026-11-20T12:00:00Z')
const numbered = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

describeOnEachDatabase('extractions that are kept', (open) => {
  const stored = async () => new ExtractionStore(await open())

  it('come back as they were, whatever their texts hold', async () => {
    const store = await stored()
    const extraction = sampleExtraction({
      fileName: 'facture « été » 🧾.pdf',
      needsReview: true,
      reviewId: randomUUID(),
    })
    await store.add(extraction, 'digest', day)
    expect(await store.get(extraction.keyId, extraction.id)).toEqual(extraction)
    expect(await store.find('digest', extraction.extractedAt - 1)).toEqual(extraction)
  })

  it('are those of one key', async () => {
    const store = await stored()
    const extraction = sampleExtraction()
    await store.add(extraction, 'digest', day)
    expect(await store.get('another', extraction.id)).toBeNull()
    expect(await store.remove('another', extraction.id)).toBe(false)
    expect(await store.list({ keyId: 'another', from: null, to: null }, 10, null)).toEqual([])
    expect(await store.remove(extraction.keyId, extraction.id)).toBe(true)
    expect(await store.get(extraction.keyId, extraction.id)).toBeNull()
  })

  it('are found by all that they depend on, the latest one, until they are too old', async () => {
    const store = await stored()
    const [earlier, later] = [noon, noon + 1].map((extractedAt) => sampleExtraction({ id: randomUUID(), extractedAt }))
    for (const extraction of [later, earlier]) await store.add(extraction ?? sampleExtraction(), 'digest', day)
    expect(await store.find('digest', noon - 1)).toMatchObject({ id: later?.id })
    expect(await store.find('digest', noon + 1)).toBeNull()
    expect(await store.find('Digest', noon - 1)).toBeNull()
  })

  it('are listed newest first, page by page, none twice and none left out, between two days', async () => {
    const store = await stored()
    const days = ['2026-11-19', '2026-11-20', '2026-11-20', '2026-11-20', '2026-11-21']
    for (const [index, name] of days.entries()) {
      const extractedAt = noon + Math.floor(index / 2)
      await store.add(sampleExtraction({ id: numbered(index), extractedAt }), 'digest', name)
    }
    const { keyId } = sampleExtraction()
    const all = { keyId, from: null, to: null }
    const first = await store.list(all, 3, null)
    const second = await store.list(all, 3, first.at(-1) ?? null)
    expect([...first, ...second].map(({ id }) => id)).toEqual([4, 3, 2, 1, 0].map(numbered))
    const between = await store.list({ keyId, from: day, to: day }, 10, null)
    expect(between.map(({ id }) => id)).toEqual([3, 2, 1].map(numbered))
  })

  it('go when they are old, and the oldest first when they take too much room', async () => {
    const store = await stored()
    for (const index of [0, 1, 2, 3])
      await store.add(sampleExtraction({ id: numbered(index), extractedAt: noon + index }), 'digest', day)
    expect(await store.removeBefore(noon + 1, 100)).toBe(1)
    const { keyId } = sampleExtraction()
    const ids = async () => (await store.list({ keyId, from: null, to: null }, 10, null)).map(({ id }) => id)
    const { bytes } = (await bytesOfOne(store, keyId)) ?? { bytes: 0 }
    expect(await store.removeBeyond(3 * bytes)).toBe(0)
    expect(await store.removeBeyond(2 * bytes)).toBe(1)
    expect(await ids()).toEqual([3, 2].map(numbered))
    expect(await store.removeBeyond(0)).toBe(2)
  })
})

/** What one of these takes: all have the same content. */
async function bytesOfOne(store: ExtractionStore, keyId: string) {
  const [one] = await store.list({ keyId, from: null, to: null }, 1, null)
  if (one === undefined) return null
  const { fields, warnings, invoice } = one
  return { bytes: Buffer.byteLength(JSON.stringify({ fields, warnings, invoice })) }
}
