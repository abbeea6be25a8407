import { InvalidOptionError } from '../../errors/invalid-option-error.js'
import { readFontFile, type FaceName } from './font-files.js'
import type { FontProgram } from './font-program.js'
import { Typeface } from './typeface.js'

/** The weights of a report, parsed. */
export type Typefaces = Readonly<Record<FaceName, Typeface>>

type FontBytes = Readonly<Partial<Record<FaceName, Uint8Array>>>

const own = new Map<FaceName, Promise<Typeface>>()
/** By the array that the caller gives: one that is given again is not parsed again. */
const given = new WeakMap<Uint8Array, Promise<Typeface>>()

/**
 * The fonts of the reports, read and parsed on the first call and shared from then on: parsing costs more than drawing
 * three pages.
 *
 * @param fonts files in the place of the package's own
 * @throws InvalidOptionError for a file that is no font
 */
export async function loadTypefaces(fonts: FontBytes = {}): Promise<Typefaces> {
  const load = (name: FaceName) => {
    const bytes = fonts[name]
    return bytes === undefined
      ? kept(own, name, () => readFontFile(name).then((file) => parseTypeface(name, file)))
      : kept(given, bytes, () => parseGiven(name, bytes))
  }
  const [regular, semibold, display] = await Promise.all([load('regular'), load('semibold'), load('display')])
  return { regular, semibold, display }
}

function kept<Key extends WeakKey | FaceName>(
  typefaces: {
    get(key: Key): Promise<Typeface> | undefined
    set(key: Key, face: Promise<Typeface>): unknown
    delete(key: Key): boolean
  },
  key: Key,
  parse: () => Promise<Typeface>,
): Promise<Typeface> {
  const known = typefaces.get(key)
  if (known !== undefined) return known
  const typeface = parse().catch((cause: unknown) => {
    typefaces.delete(key)
    throw cause
  })
  typefaces.set(key, typeface)
  return typeface
}

async function parseTypeface(name: FaceName, bytes: Uint8Array): Promise<Typeface> {
  const fontkit = await import('fontkit')
  return new Typeface(name, fontkit.create(Buffer.from(bytes)) as unknown as FontProgram)
}

async function parseGiven(name: FaceName, bytes: Uint8Array): Promise<Typeface> {
  try {
    return await parseTypeface(name, bytes)
  } catch {
    throw new InvalidOptionError({
      option: `theme.fonts.${name}`,
      expected: 'un fichier de police TrueType ou OpenType',
      received: `${String(bytes.length)} octets`,
    })
  }
}
