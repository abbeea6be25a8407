import { describeExclusivePut, describeObjectStore } from '@constat/core/testing'
import { describe, expect, it } from 'vitest'
import { databaseStore } from './database-store.js'

const open = () => {
  const store = databaseStore(':memory:')
  const close = () => {
    store[Symbol.dispose]()
    return Promise.resolve()
  }
  return Promise.resolve({ store, close })
}

// All that the library expects of a store, and that of several writers exactly one writes.
describeObjectStore({ describe, it }, { name: 'in a database', open })
describeExclusivePut({ describe, it }, { name: 'in a database', open })

it('says what the database says when it fails', async () => {
  const { store, close } = await open()
  await close()
  await expect(store.get('a')).rejects.toMatchObject({ code: 'object_store_failed', isRetryable: true })
})
