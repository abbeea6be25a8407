import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import {
  AbortedError,
  checkKeyPrefix,
  checkObjectKey,
  checkObjectMetadata,
  ConstatError,
  ObjectExistsError,
  ObjectNotFoundError,
  ObjectStoreError,
  type ListedObject,
  type ObjectHead,
  type ObjectStore,
  type ObjectStoreFailure,
} from '@constat/core'

const name = 'database'

interface Row {
  key: string
  bytes: Uint8Array
  size: number
  content_type: string
  metadata: string
  sha256: string
  modified_at: number
}

/** Objects in one table of a SQLite database: what an application that has a database already may do with its own. */
export function databaseStore(path: string): ObjectStore & Disposable {
  const database = new DatabaseSync(path)
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL; -- what has been put survives a loss of power
    CREATE TABLE IF NOT EXISTS objects (
      key TEXT PRIMARY KEY, bytes BLOB NOT NULL, content_type TEXT NOT NULL, metadata TEXT NOT NULL,
      sha256 TEXT NOT NULL, modified_at INTEGER NOT NULL
    ) STRICT`)
  const columns = 'key, length(bytes) AS size, content_type, metadata, sha256, modified_at'
  const values = 'VALUES (:key, :bytes, :contentType, :metadata, :sha256, :modifiedAt)'
  const insert = database.prepare(`INSERT INTO objects ${values} ON CONFLICT DO NOTHING`)
  const replace = database.prepare(`REPLACE INTO objects ${values}`)
  const select = database.prepare(`SELECT ${columns}, bytes FROM objects WHERE key = ?`)
  const selectHead = database.prepare(`SELECT ${columns} FROM objects WHERE key = ?`)
  // A page at a time, so that others may write meanwhile. Keys are ASCII: their bytes are in the order of the contract.
  const selectPage = database.prepare(
    `SELECT ${columns} FROM objects WHERE key > :after AND substr(key, 1, length(:prefix)) = :prefix ORDER BY key LIMIT 20`,
  )
  const remove = database.prepare('DELETE FROM objects WHERE key = ?')

  return {
    name,
    put: (key, bytes, options = {}) =>
      step('put', options.signal, () => {
        const { contentType = 'application/octet-stream', metadata = {}, ifAbsent = false } = options
        checkObjectKey(key)
        checkObjectMetadata(metadata)
        const { changes } = (ifAbsent ? insert : replace).run({
          key,
          bytes,
          contentType,
          metadata: JSON.stringify(metadata),
          sha256: options.sha256 ?? createHash('sha256').update(bytes).digest('hex'),
          modifiedAt: Date.now(),
        })
        if (changes === 0) throw new ObjectExistsError()
      }),
    get: (key, call) =>
      step('get', call?.signal, () => {
        checkObjectKey(key)
        const row = select.get(key) as Row | undefined
        if (row === undefined) throw new ObjectNotFoundError()
        return { ...headOf(row), bytes: row.bytes }
      }),
    head: (key, call) =>
      step('head', call?.signal, () => {
        checkObjectKey(key)
        const row = selectHead.get(key) as Row | undefined
        return row === undefined ? null : headOf(row)
      }),
    async *list(prefix, call) {
      checkKeyPrefix(prefix)
      for (let after = ''; ;) {
        const page = await step('list', call?.signal, () => selectPage.all({ after, prefix }) as unknown as Row[])
        yield* page.map(({ key, size, modified_at }): ListedObject => ({
          key,
          size,
          modifiedAt: new Date(modified_at),
        }))
        const last = page.at(-1)
        if (last === undefined) return
        after = last.key
      }
    },
    delete: (key, call) =>
      step('delete', call?.signal, () => {
        checkObjectKey(key)
        remove.run(key)
      }),
    probe: (call) => step('probe', call?.signal, () => void selectHead.get('probe')),
    [Symbol.dispose]: () => {
      database.close()
    },
  }
}

function headOf({ key, size, content_type, metadata, sha256, modified_at }: Row): ObjectHead {
  const said = JSON.parse(metadata) as Record<string, string>
  return { key, size, contentType: content_type, metadata: said, sha256, modifiedAt: new Date(modified_at) }
}

/** One call of the database; its failures become those of a store. */
function step<Result>(
  operation: ObjectStoreFailure['operation'],
  signal: AbortSignal | undefined,
  work: () => Result,
): Promise<Result> {
  return new Promise((resolve) => {
    if (signal?.aborted) throw new AbortedError(signal.reason)
    try {
      resolve(work())
    } catch (error) {
      if (ConstatError.isInstance(error)) throw error
      const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
      throw new ObjectStoreError({ store: name, operation, status: null, reason }, error)
    }
  })
}
