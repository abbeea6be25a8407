import { readdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { ObjectHead } from '../object-store.js'
import { isMissing } from './failure-of-folder.js'

/** Where what is said of files lies; keys cannot begin with a dot. */
export const sidecarFolder = '.metadata'

const schema = z.object({ contentType: z.string(), metadata: z.record(z.string(), z.string()) })

/**
 * What is said of a file lies under its name and the digest of its bytes: the file and its sidecar cannot be replaced in
 * one step, but a reader takes only the sidecar of the bytes that it sees.
 */
export function sidecarPath(root: string, key: string, sha256: string): string {
  return join(root, sidecarFolder, `${key}.${sha256}.json`)
}

/** What was said of the file when it was stored; a file that another program has put there has nothing said of it. */
export async function readSidecar(
  root: string,
  key: string,
  sha256: string,
): Promise<Pick<ObjectHead, 'contentType' | 'metadata'>> {
  try {
    return schema.parse(JSON.parse(await readFile(sidecarPath(root, key, sha256), 'utf8')))
  } catch (error) {
    if (isMissing(error)) return { contentType: 'application/octet-stream', metadata: {} }
    throw error
  }
}

/** Of every content that the key has had. */
export async function removeSidecars(root: string, key: string): Promise<void> {
  const path = join(root, sidecarFolder, key)
  const names = await readdir(dirname(path)).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
  const ending = /^\.[0-9a-f]{64}\.json$/
  const name = basename(path)
  const own = names.filter((other) => other.startsWith(name) && ending.test(other.slice(name.length)))
  await Promise.all(own.map((other) => rm(join(dirname(path), other), { force: true })))
}
