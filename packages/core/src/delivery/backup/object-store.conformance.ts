import assert from 'node:assert/strict'
import { ConstatError } from '../../errors/constat-error.js'
import type { TestRunner } from '../../reading/ocr-engine.conformance.js'
import type { ObjectStore } from './object-store.js'

export interface ObjectStoreUnderTest {
  /** Shown in the names of the tests. */
  name: string
  /** An empty store, and what ends it; the suite calls it once per test. */
  open: () => Promise<{ store: ObjectStore; close: () => Promise<void> }>
}

const bytes = Uint8Array.from({ length: 3000 }, (_, index) => index % 251)
const digest = 'a2f6f4d4d14ab8b7b4cbf1f6d4cd5e9d3e2e8a4cb0e0c1b2b7a4d4e6f6f7a8b9'
const metadata = { 'user-id': '12', 'external-ref': 'ABC 2025-09' }

/**
 * What every store of objects must do: give back what it was given, byte for byte, never replace what must not be
 * replaced, also when asked several times at once, list in the order of the keys, and stay inside of itself.
 *
 * @example
 * ```ts
 * import { describe, it } from 'vitest'
 * const open = async () => ({ store: createMyStore(), close: async () => {} })
 * describeObjectStore({ describe, it }, { name: 'mine', open })
 * ```
 */
export function describeObjectStore({ describe, it }: TestRunner, { name, open }: ObjectStoreUnderTest): void {
  /** A test with a store of its own. */
  const on = (title: string, body: (store: ObjectStore) => Promise<void>): void => {
    it(title, async () => {
      const { store, close } = await open()
      try {
        await body(store)
      } finally {
        await close()
      }
    })
  }
  const keysOf = async (store: ObjectStore, prefix: string) => {
    const keys: string[] = []
    for await (const { key } of store.list(prefix)) keys.push(key)
    return keys
  }
  const codeOf = (step: Promise<unknown>) =>
    step.then(
      () => 'done',
      (error: unknown) => (ConstatError.isInstance(error) ? error.code : String(error)),
    )

  describe(`the object store ${name}`, () => {
    on('gives back bytes, type, metadata, size and digest', async (store) => {
      await store.put('a/report.pdf', bytes, { contentType: 'application/pdf', metadata })
      const { bytes: got, modifiedAt, ...said } = await store.get('a/report.pdf')
      assert.deepEqual(Buffer.from(got), Buffer.from(bytes))
      const sha256 = said.sha256 ?? ''
      assert.match(sha256, /^[0-9a-f]{64}$/)
      const expected = { key: 'a/report.pdf', size: 3000, contentType: 'application/pdf', metadata, sha256 }
      assert.deepEqual(said, expected)
      assert.deepEqual(await store.head('a/report.pdf'), { ...expected, modifiedAt })
      assert.ok(modifiedAt instanceof Date && modifiedAt.getTime() > 0)
    })

    on('keeps an empty object, and gives one without a type the general one', async (store) => {
      await store.put('empty', new Uint8Array())
      const { bytes: got, contentType, metadata: said } = await store.get('empty')
      assert.deepEqual([got.length, contentType, said], [0, 'application/octet-stream', {}])
    })

    on('says what is not there', async (store) => {
      assert.equal(await store.head('nothing'), null)
      assert.equal(await codeOf(store.get('nothing')), 'object_not_found')
      assert.equal(await codeOf(store.delete('nothing')), 'done')
      assert.deepEqual(await keysOf(store, 'nothing'), [])
    })

    on('replaces, unless told not to', async (store) => {
      await store.put('kept', Uint8Array.of(1), { metadata: { round: '1' } })
      await store.put('kept', Uint8Array.of(2), { metadata: { round: '2' } })
      for (const other of [3, 2]) {
        const late = { ifAbsent: true, metadata: { round: '3' } }
        assert.equal(await codeOf(store.put('kept', Uint8Array.of(other), late)), 'object_exists')
      }
      const { bytes: got, metadata: said } = await store.get('kept')
      assert.deepEqual([[...got], said], [[2], { round: '2' }])
      await store.delete('kept')
      assert.equal(await store.head('kept'), null)
      assert.equal(await codeOf(store.put('kept', Uint8Array.of(4), { ifAbsent: true })), 'done')
    })

    on('lists by prefix in the order of the keys', async (store) => {
      const keys = ['b/a-b', 'b/a.txt', 'b/a/1', 'b/a/2', 'b/a0', 'b/b', 'c']
      for (const key of [...keys].reverse()) await store.put(key, Uint8Array.of(1))
      assert.deepEqual(await keysOf(store, ''), keys)
      assert.deepEqual(await keysOf(store, 'b/a/'), ['b/a/1', 'b/a/2'])
      assert.deepEqual(await keysOf(store, 'b/a'), keys.slice(0, 5))
      assert.deepEqual(await keysOf(store, 'b/c'), [])
    })

    on('lists more than one page', async (store) => {
      const keys = Array.from({ length: 25 }, (_, index) => `many/${String(index).padStart(3, '0')}`)
      await Promise.all(keys.map((key) => store.put(key, Uint8Array.of(1))))
      assert.deepEqual(await keysOf(store, 'many/'), keys)
    })

    on('refuses keys that lead elsewhere', async (store) => {
      const keys = ['', '/', 'a/', '/a', 'a//b', '..', 'a/../b', 'a/./b', '.hidden', 'a\\b', 'a\0b', 'é', 'a b', '~']
      for (const key of [...keys, `a/${'b'.repeat(161)}`, `${'a/'.repeat(450)}b`]) {
        assert.equal(await codeOf(store.put(key, bytes)), 'invalid_option', key)
        assert.equal(await codeOf(store.get(key)), 'invalid_option', key)
        assert.equal(await codeOf(store.head(key)), 'invalid_option', key)
        assert.equal(await codeOf(store.delete(key)), 'invalid_option', key)
      }
      for (const prefix of ['../', '/etc', 'a/../'])
        assert.equal(await codeOf((async () => keysOf(store, prefix))()), 'invalid_option', prefix)
      assert.deepEqual(await keysOf(store, ''), [])
    })

    on('refuses metadata that would come back changed', async (store) => {
      for (const wrong of [{ a: 'é' }, { a: ' x' }, { A: 'x' }, { 'a b': 'x' }, { a: 'x\ny' }, { sha256: digest }])
        assert.equal(await codeOf(store.put('a', bytes, { metadata: wrong })), 'invalid_option')
    })

    on('stops when told', async (store) => {
      const signal = AbortSignal.abort()
      assert.equal(await codeOf(store.put('a', bytes, { signal })), 'aborted')
      assert.equal(await store.head('a'), null)
      await store.put('a', bytes)
      assert.equal(await codeOf(store.get('a', { signal })), 'aborted')
      assert.equal(await codeOf(store.head('a', { signal })), 'aborted')
      assert.equal(await codeOf(store.probe({ signal })), 'aborted')
    })

    on('can be probed', async (store) => {
      await store.probe()
      assert.deepEqual(await keysOf(store, ''), [])
    })
  })
}

/**
 * That of any number of writers who must not replace exactly one writes; asked of stores that can promise it.
 *
 * @example
 * ```ts
 * describeExclusivePut({ describe, it }, { name: 'mine', open })
 * ```
 */
export function describeExclusivePut({ describe, it }: TestRunner, { name, open }: ObjectStoreUnderTest): void {
  describe(`the object store ${name}, with several writers`, () => {
    const cases = { 'other bytes': (writer: number) => writer, 'the same bytes': () => 1 }
    for (const [what, byteOf] of Object.entries(cases))
      it(`lets exactly one of them write, of ${what}`, async () => {
        const { store, close } = await open()
        try {
          const writers = Array.from({ length: 8 }, (_, writer) =>
            store
              .put('claimed', Uint8Array.of(byteOf(writer)), { ifAbsent: true, metadata: { writer: String(writer) } })
              .then(() => writer),
          )
          const ended = await Promise.allSettled(writers)
          const winners = ended.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []))
          const { bytes: got, metadata: said } = await store.get('claimed')
          assert.equal(winners.length, 1)
          assert.deepEqual([[...got], said], [winners.map(byteOf), { writer: String(winners[0]) }])
        } finally {
          await close()
        }
      })
  })
}
