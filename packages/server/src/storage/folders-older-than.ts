import type { ObjectStore } from '@constat/core'

/**
 * Names of the folders right under a prefix that have an object older than a moment; each once.
 *
 * @param prefix of one step, with its slash: `tasks/`
 * @param moment milliseconds since 1970 UTC
 */
export async function* foldersOlderThan(store: ObjectStore, prefix: string, moment: number): AsyncIterable<string> {
  let last: string | null = null
  for await (const { key, modifiedAt } of store.list(prefix)) {
    const [, name] = key.split('/')
    if (name === undefined || name === last || modifiedAt.getTime() >= moment) continue
    last = name
    yield name
  }
}
