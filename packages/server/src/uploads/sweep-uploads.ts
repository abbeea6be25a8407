import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ownerOfUploadFolder } from './upload-folder-name.js'

/** No request lasts so long: what another machine left in a shared folder is nobody's by then. */
const oldestMs = 24 * 60 * 60 * 1000

/**
 * Removes the folders of requests whose process is gone. Those of live processes stay, of this machine or of others that
 * share the folder. Gives how many were removed.
 *
 * @param now milliseconds since 1970 UTC
 */
export async function sweepUploads(folder: string, now = Date.now()): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  let removed = 0
  for (const name of names) {
    const path = join(folder, name)
    if (!(await isAbandoned(name, path, now))) continue
    await rm(path, { recursive: true, force: true })
    removed += 1
  }
  return removed
}

async function isAbandoned(name: string, path: string, now: number): Promise<boolean> {
  const owner = ownerOfUploadFolder(name)
  if (owner === null) return false
  if (owner.pid !== null && owner.pid !== process.pid) return !isAlive(owner.pid)
  const madeAt = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => now,
  )
  // In a container every process has the same number: one from before this process is of an earlier life.
  return owner.pid === null ? now - madeAt > oldestMs : madeAt < now - process.uptime() * 1000
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives, and belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
