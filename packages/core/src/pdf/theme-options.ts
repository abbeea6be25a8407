import { InvalidOptionError } from '../errors/invalid-option-error.js'
import type { FaceName } from './fonts/font-files.js'
import { loadLogo } from './load-logo.js'
import { composeTheme, defaultTheme, houseColors, type Brand, type ReportTheme } from './theme.js'

/**
 * The look of the reports, each part optional.
 *
 * @example
 * ```ts
 * const theme = { brand: 'Énergie claire', contact: 'contact@energie-claire.example', colors: { accent: '#1f3c88' } }
 * ```
 */
export interface ThemeOptions {
  /** Name on the first page and in the running head, up to 40 characters. @default 'Constat' */
  readonly brand?: string
  /** Bytes of a PNG or a JPEG, up to 2 MB; stands in the place of the name on the first page. @default none */
  readonly logo?: Uint8Array
  /** One line in the foot of every page, up to 110 characters. @default none */
  readonly contact?: string
  /** Ends the last section, up to 600 characters. @default none */
  readonly disclaimer?: string
  /** As `#rrggbb`. Text on the accent turns dark by itself where the accent is light. */
  readonly colors?: { readonly accent?: string; readonly ink?: string; readonly muted?: string }
  /** Bytes of TrueType or OpenType fonts; what they lack prints as the nearest letter. @default the package's own */
  readonly fonts?: Readonly<Partial<Record<FaceName, Uint8Array>>>
}

/**
 * The theme that the options ask for.
 *
 * @throws InvalidOptionError for an option that cannot be drawn
 */
export async function loadTheme(options: ThemeOptions = {}): Promise<ReportTheme> {
  const { colors = {}, fonts = {} } = options
  const chosen = { ...houseColors, ...defined(colors) }
  for (const [name, color] of Object.entries(chosen)) {
    if (typeof color !== 'string' || !/^#[0-9a-f]{6}$/i.test(color))
      throw invalid(`theme.colors.${name}`, 'une couleur comme #0b5a54', color)
  }
  const { name } = defaultTheme.brand
  const theme = composeTheme(chosen)
  const brand: Brand = {
    name: text('brand', options.brand, 40) ?? name,
    logo: options.logo === undefined ? null : await loadLogo(options.logo, theme.colors.accent),
    contact: text('contact', options.contact, 110),
    disclaimer: text('disclaimer', options.disclaimer, 600),
  }
  return { ...theme, brand, fonts: defined(fonts) }
}

function text(option: string, value: string | undefined, longest: number): string | null {
  if (value === undefined) return null
  const shown = typeof value === 'string' ? value.trim() : ''
  if (shown === '' || shown.length > longest)
    throw invalid(`theme.${option}`, `un texte de 1 à ${String(longest)} caractères`, value)
  return shown
}

function defined<Options extends object>(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Options
}

function invalid(option: string, expected: string, received: string): InvalidOptionError {
  return new InvalidOptionError({ option, expected, received })
}
