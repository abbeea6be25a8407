import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The weights that a report uses. */
export type FaceName = 'regular' | 'semibold' | 'display'

const fileNames: Readonly<Record<FaceName, string>> = {
  regular: 'HankenGrotesk-Regular.ttf',
  semibold: 'HankenGrotesk-SemiBold.ttf',
  display: 'Newsreader-Medium.ttf',
}

/**
 * Bytes of a font of the package. The package finds itself by its own name, so that the folder is the same from the
 * sources, from `dist` as ESM and from `dist` as CommonJS, wherever the bundler has put this code.
 */
export async function readFontFile(name: FaceName): Promise<Buffer> {
  const manifest = createRequire(import.meta.url).resolve('@constat/core/package.json')
  return readFile(join(dirname(manifest), 'assets', 'fonts', fileNames[name]))
}
