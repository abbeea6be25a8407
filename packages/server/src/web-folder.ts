import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the web console as the build leaves it; beside `src` as it is inside `dist`. */
export const webFolder = fileURLToPath(new URL('../dist/web/', import.meta.url))

/** Folder of the typefaces of the reports, in which the console is set too. */
export const fontFolder = join(
  dirname(createRequire(import.meta.url).resolve('@constat/core/package.json')),
  'assets/fonts',
)
