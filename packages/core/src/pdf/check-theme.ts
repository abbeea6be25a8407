import { loadTypefaces } from './fonts/load-typefaces.js'
import { loadTheme, type ThemeOptions } from './theme-options.js'

/**
 * Makes sure that reports can be drawn with a theme, its logo and its fonts included: for a start that is to stop on a
 * theme that would fail every bill.
 *
 * @throws InvalidOptionError for the first part that cannot be drawn
 * @example
 * ```ts
 * await checkTheme({ brand: 'Énergie claire', colors: { accent: '#1f3c88' } })
 * ```
 */
export async function checkTheme(theme: ThemeOptions): Promise<void> {
  const { fonts } = await loadTheme(theme)
  // The package's own fonts are known to be fonts.
  if (Object.keys(fonts).length > 0) await loadTypefaces(fonts)
}
