import { randomUUID } from 'node:crypto'
import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ObjectExistsError } from '../../../errors/object-exists-error.js'
import { codeOf } from './failure-of-folder.js'

/** Files on their way; keys cannot begin with a dot. */
export const incomingFolder = '.incoming'

/**
 * Puts a file at its place whole and on disk, or not at all: it is written elsewhere, flushed, then linked (which fails
 * when the place is taken) or renamed (which replaces), and the folder is flushed in turn.
 *
 * @throws ObjectExistsError when the place is taken and is not to be replaced
 */
export async function placeFile(
  root: string,
  path: string,
  bytes: Uint8Array,
  { replace }: { replace: boolean },
): Promise<void> {
  const incoming = join(root, incomingFolder)
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const temporary = join(incoming, randomUUID())
  try {
    await writeFlushed(temporary, bytes)
    if (replace) await rename(temporary, path)
    else await linkNew(temporary, path)
  } finally {
    await rm(temporary, { force: true })
  }
  for (let folder = dirname(path); folder.startsWith(root); folder = dirname(folder)) await flushFolder(folder)
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function linkNew(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new ObjectExistsError()
    throw error
  }
}

/** Without it the name of a flushed file may be gone after a loss of power (fsync(2)); Windows cannot, and need not. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
