import type { LabelHint } from '@constat/core'
import { expect, it } from 'vitest'
import { describeOnEachDatabase } from '../testing/each-database.test-support.js'
import { LabelHintStore } from './label-hint-store.js'

const hint: LabelHint = {
  supplier: 'ilek',
  path: 'totals.net_to_pay',
  label: 'Reste à régler',
  relation: 'right',
  kind: 'amount',
  count: 1,
}
const learned = (...hints: LabelHint[]) => ({ version: 1 as const, hints })

describeOnEachDatabase('label hints of keys', (open) => {
  it('add up over the reviews of a key, and are of that key alone', async () => {
    const store = new LabelHintStore(await open())
    const other = { ...hint, label: 'Somme due' }
    await store.put({ id: 'one', keyId: 'key' }, learned(hint), 1)
    await store.put({ id: 'two', keyId: 'key' }, learned(hint, other), 2)
    await store.put({ id: 'three', keyId: 'KEY' }, learned(hint), 3)
    expect(await store.ofKey('key')).toEqual(learned({ ...hint, count: 2 }, other))
    expect(await store.ofKey('KEY')).toEqual(learned(hint))
    expect(await store.ofKey('nobody')).toEqual(learned())
    expect(await store.ofKey(null)).toEqual(learned({ ...hint, count: 3 }, other))
  })

  it('are those that a review taught last, and none when it teaches none', async () => {
    const store = new LabelHintStore(await open())
    const review = { id: 'one', keyId: 'key' }
    await store.put(review, learned(hint), 1)
    await store.put(review, learned({ ...hint, label: 'Somme due' }), 2)
    expect(await store.ofKey('key')).toEqual(learned({ ...hint, label: 'Somme due' }))
    await store.put(review, learned(), 3)
    expect(await store.ofKey('key')).toEqual(learned())
  })

  it('are forgotten for one key, or for all', async () => {
    const store = new LabelHintStore(await open())
    for (const keyId of ['one', 'two', 'three']) await store.put({ id: keyId, keyId }, learned(hint), 1)
    expect(await store.removeOfKey('one')).toBe(1)
    expect(await store.ofKey(null)).toEqual(learned({ ...hint, count: 2 }))
    expect(await store.removeOfKey(null)).toBe(2)
    expect(await store.ofKey(null)).toEqual(learned())
  })
})
