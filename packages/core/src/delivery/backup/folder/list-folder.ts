import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { refuseIfAborted } from '../../refuse-if-aborted.js'
import { isKeyPart } from '../object-key.js'
import type { ListedObject } from '../object-store.js'
import { failureOfFolder, isMissing } from './failure-of-folder.js'

/** The files whose key begins so, in the order of their keys; what has no key for a name is none of ours. */
export async function* listFolder(
  root: string,
  prefix: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<ListedObject> {
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1)
  for await (const object of walk(root, folder, prefix, signal)) if (object.key.startsWith(prefix)) yield object
}

async function* walk(
  root: string,
  folder: string,
  prefix: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<ListedObject> {
  refuseIfAborted(signal)
  // A folder sorts as its keys do, with its slash: `a-b` comes before `a/b`.
  const names = (await entriesOf(join(root, folder))).sort((one, other) => (one < other ? -1 : 1))
  for (const name of names) {
    const key = folder + name
    if (name.endsWith('/')) {
      if (key.startsWith(prefix) || prefix.startsWith(key)) yield* walk(root, key, prefix, signal)
      continue
    }
    const found = await unlessMissing(stat(join(root, key)))
    if (found !== null) yield { key, size: found.size, modifiedAt: found.mtime }
  }
}

async function entriesOf(path: string): Promise<string[]> {
  const entries = (await unlessMissing(readdir(path, { withFileTypes: true }))) ?? []
  return entries
    .filter((entry) => isKeyPart(entry.name) && (entry.isFile() || entry.isDirectory()))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
}

async function unlessMissing<Result>(reading: Promise<Result>): Promise<Result | null> {
  try {
    return await reading
  } catch (error) {
    if (isMissing(error)) return null
    throw failureOfFolder('list', error)
  }
}
