import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { checkTheme, InvalidOptionError, type ThemeOptions } from '@constat/core'
import { z } from 'zod'

const path = z.string().min(1)

/** What a theme file holds: the options of a theme, with paths in the place of bytes. Nothing else: a misspelt name is no wish. */
const themeFile = z.strictObject({
  brand: z.string().optional(),
  logo: path.optional(),
  contact: z.string().optional(),
  disclaimer: z.string().optional(),
  colors: z
    .strictObject({ accent: z.string().optional(), ink: z.string().optional(), muted: z.string().optional() })
    .optional(),
  fonts: z.strictObject({ regular: path.optional(), semibold: path.optional(), display: path.optional() }).optional(),
})

/**
 * The theme that a theme file describes, its logo and fonts read, and known to be drawable.
 *
 * @param folder what paths in the file start from
 * @throws InvalidOptionError naming the place of the fault
 */
export async function parseThemeFile(data: unknown, folder: string): Promise<ThemeOptions> {
  const parsed = themeFile.safeParse(data)
  if (!parsed.success) throw faultOfShape(parsed.error)
  const { logo, fonts = {}, ...plain } = parsed.data
  const files: Record<string, Uint8Array> = {}
  for (const [face, file] of Object.entries(fonts)) {
    if (file !== undefined) files[face] = await readBeside(folder, `fonts.${face}`, file)
  }
  const theme = {
    ...plain,
    ...(logo === undefined ? {} : { logo: await readBeside(folder, 'logo', logo) }),
    fonts: files,
  } as ThemeOptions
  await checkTheme(theme)
  return theme
}

async function readBeside(folder: string, place: string, file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(resolve(folder, file)))
  } catch {
    const expected = 'le chemin d’un fichier lisible, depuis le dossier du thème'
    throw new InvalidOptionError({ option: `theme.${place}`, expected, received: file })
  }
}

function faultOfShape({ issues }: z.ZodError): InvalidOptionError {
  const [issue] = issues
  const isUnknown = issue?.code === 'unrecognized_keys'
  const place = [...(issue?.path ?? []), ...(isUnknown ? issue.keys.slice(0, 1) : [])].map(String)
  return new InvalidOptionError({
    option: ['theme', ...place].join('.'),
    expected: isUnknown
      ? 'brand, logo, contact, disclaimer, colors (accent, ink, muted) ou fonts (regular, semibold, display)'
      : 'un objet JSON dont les valeurs sont des textes',
    received: isUnknown ? 'nom inconnu' : (issue?.code ?? ''),
  })
}
