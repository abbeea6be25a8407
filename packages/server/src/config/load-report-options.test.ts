import { describe, expect, it } from 'vitest'
import { readConfig } from '../config.js'
import { sampleTheme, themeFileOf } from '../testing/theme-file.js'
import { ConfigError } from './config-error.js'
import { loadReportOptions } from './load-report-options.js'

const load = (texts: Record<string, string>) => loadReportOptions(readConfig({}, texts).reports)
const refusal = async (path: string): Promise<string> => {
  const error = await load({ REPORT_THEME_FILE: path }).catch((failure: unknown) => failure)
  if (error instanceof ConfigError && error.setting === 'REPORT_THEME_FILE') return error.message
  throw new Error('the start was not stopped')
}

describe('the reports of a server', () => {
  it('have the house style and dates to the day by themselves', async () => {
    expect(await load({})).toEqual({ anonymity: { dates: 'day', address: 'none' } })
  })

  it('take brand, logo and colours of a file, and are rougher when told so', async () => {
    const { theme, anonymity } = await load({
      REPORT_THEME_FILE: themeFileOf(sampleTheme),
      ANONYMOUS_DATES: 'month',
      ANONYMOUS_ADDRESS: 'departement',
    })
    expect(anonymity).toEqual({ dates: 'month', address: 'departement' })
    expect(theme).toMatchObject({ brand: 'Énergie claire', colors: { accent: '#1f3c88' } })
    expect(theme?.logo?.subarray(1, 4)).toEqual(new Uint8Array(Buffer.from('PNG')))
  })

  it.each([
    ['is no JSON', 'brand', 'pas de JSON valide'],
    ['is a list', [], 'Valeur invalide pour « theme »'],
    ['has a misspelt name', { colours: {} }, '« theme.colours »'],
    ['has a colour by its name', { colors: { accent: 'teal' } }, '« theme.colors.accent »'],
    ['names a logo that is not there', { logo: 'none.png' }, '« theme.logo »'],
    ['names a logo that is no picture', { logo: 'theme.json' }, 'une image PNG ou JPEG'],
    ['names a font that is none', { fonts: { display: 'logo.png' } }, '« theme.fonts.display »'],
  ])('stop the start when the theme %s, with the place and the remedy', async (_, content, fault) => {
    const message = await refusal(themeFileOf(content))
    expect(message).toContain('Réglage REPORT_THEME_FILE invalide (reçu : texte de')
    expect(message).toContain(fault)
    expect(message).toContain('Indiquez le chemin d’un fichier JSON de thème lisible, ou retirez ce réglage.')
  })

  it('stop the start when there is no such file', async () => {
    expect(await refusal('/none/theme.json')).toContain('introuvable')
  })
})
