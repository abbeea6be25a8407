import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { digestKey } from './digest-key.js'
import { generateKey } from './generate-key.js'
import { UnreadableKeyFileError } from './unreadable-key-file-error.js'

/** The key of a server whose operator has set none. */
export interface FirstKey {
  digest: Buffer
  /** The key itself, at the start that generated it only: it is stored nowhere. */
  key: string | null
  /** File that holds the digest. */
  file: string
}

const storedKey = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), created_at: z.iso.datetime() })

/**
 * Gives the key kept in a folder, or generates the first one there. Of two servers that start together on one folder,
 * one generates and the other reads.
 *
 * @throws UnreadableKeyFileError when the file is there and is not ours
 */
export async function loadOrGenerateFirstKey(folder: string, now: Date): Promise<FirstKey> {
  const file = join(folder, 'first-api-key.json')
  const stored = await readDigest(file)
  if (stored !== null) return { digest: stored, key: null, file }

  const key = generateKey()
  const digest = digestKey(key)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const content = JSON.stringify({ sha256: digest.toString('hex'), created_at: now.toISOString() }) + '\n'
  if (await createWhole(file, content)) return { digest, key, file }

  const winner = await readDigest(file)
  if (winner === null) throw new UnreadableKeyFileError(file)
  return { digest: winner, key: null, file }
}

async function readDigest(file: string): Promise<Buffer | null> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw new UnreadableKeyFileError(file, error)
  }
  try {
    return Buffer.from(storedKey.parse(JSON.parse(text)).sha256, 'hex')
  } catch (error) {
    throw new UnreadableKeyFileError(file, error)
  }
}

/** Makes the file appear with its whole content at once; false when it is already there. */
async function createWhole(file: string, content: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, content, { mode: 0o600, flag: 'wx', flush: true })
  try {
    // A link, unlike a rename, never replaces the file of a server that started at the same moment.
    await link(draft, file)
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    // Some file systems have no links.
    await rename(draft, file)
    return true
  } finally {
    await unlink(draft).catch(() => undefined)
  }
  return true
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
