import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Folder of the data of one language, `<language>.traineddata.gz`, from the npm package that carries it; `null` when
 * that package is not installed. The folder `4.0.0_best_int` holds the network only: the other one adds 6 MB for the
 * old engine and reads the same words.
 *
 * @param language ISO 639-2 code: `fra`
 */
export function findLanguageData(language: string): string | null {
  if (!/^[a-z]{3}(_[a-z]+)?$/.test(language)) return null
  try {
    const manifest = createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}/package.json`)
    return join(dirname(manifest), '4.0.0_best_int')
  } catch {
    return null
  }
}
