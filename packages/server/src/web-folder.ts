import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the web page; beside `src` as it is beside `dist`. */
export const webFolder = fileURLToPath(new URL('../assets/web/', import.meta.url))

/** Folder of the typefaces of the reports, in which the page is set too. */
export const fontFolder = join(
  dirname(createRequire(import.meta.url).resolve('@constat/core/package.json')),
  'assets/fonts',
)
