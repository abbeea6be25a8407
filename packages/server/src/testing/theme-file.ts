import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const logo = fileURLToPath(new URL('../../../../examples/branded-reports/logo.png', import.meta.url))

/** Path of a theme file in a folder of the test alone, with a `logo.png` beside it. */
export function themeFileOf(content: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'theme-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  copyFileSync(logo, join(folder, 'logo.png'))
  const path = join(folder, 'theme.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

/** A brand with all that a theme file can say, but fonts. */
export const sampleTheme = {
  brand: 'Énergie claire',
  logo: 'logo.png',
  contact: 'contact@energie-claire.example · 01 99 00 12 34',
  disclaimer: 'Étude indicative.',
  colors: { accent: '#1f3c88' },
}
