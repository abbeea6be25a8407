import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { webFolder } from '../src/web-folder.js'

const configFile = join(import.meta.dirname, 'vite.config.ts')
const sources = [import.meta.dirname, join(import.meta.dirname, '../../client/src')]

/** Before a run of the tests: builds the console, unless what was built is newer than all of its sources. */
export async function setup(): Promise<void> {
  const built = statSync(join(webFolder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const changed = sources.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => statSync(join(folder, path)).mtimeMs),
  )
  if (Math.max(...changed) > built) await build({ configFile, logLevel: 'warn' })
}
