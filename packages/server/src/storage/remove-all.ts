import type { ObjectStore } from '@constat/core'

/** Removes every object whose key begins so. */
export async function removeAll(store: ObjectStore, prefix: string): Promise<void> {
  const keys: string[] = []
  for await (const { key } of store.list(prefix)) keys.push(key)
  for (const key of keys) await store.delete(key)
}
