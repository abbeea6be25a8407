import { readFontFile, type FaceName } from './font-files.js'
import type { FontProgram } from './font-program.js'
import { Typeface } from './typeface.js'

/** The weights of a report, parsed. */
export type Typefaces = Readonly<Record<FaceName, Typeface>>

let loaded: Promise<Typefaces> | undefined

/**
 * The fonts of the reports, read and parsed on the first call and shared from then on: parsing costs more than drawing
 * three pages.
 */
export function loadTypefaces(): Promise<Typefaces> {
  loaded ??= parseTypefaces().catch((cause: unknown) => {
    loaded = undefined
    throw cause
  })
  return loaded
}

async function parseTypefaces(): Promise<Typefaces> {
  const fontkit = await import('fontkit')
  const parse = async (name: FaceName) =>
    new Typeface(name, fontkit.create(await readFontFile(name)) as unknown as FontProgram)
  const [regular, semibold, display] = await Promise.all([parse('regular'), parse('semibold'), parse('display')])
  return { regular, semibold, display }
}
