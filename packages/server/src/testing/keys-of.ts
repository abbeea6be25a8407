import type { ObjectStore } from '@constat/core'

/** The keys of a store that begin so. */
export async function keysOf(store: ObjectStore, prefix: string): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of store.list(prefix)) keys.push(key)
  return keys
}
