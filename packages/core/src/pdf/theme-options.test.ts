import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../reading/read-document.js'
import { paragraph } from './blocks/paragraph.js'
import { checkTheme } from './check-theme.js'
import { contrast } from './contrast.js'
import { drawDocument } from './draw-document.js'
import { drawnPictures } from './drawn-pictures.js'
import { Flow } from './flow.js'
import { readFontFile } from './fonts/font-files.js'
import { pdfStrings } from './pdf-strings.js'
import { loadTheme, type ThemeOptions } from './theme-options.js'
import { defaultTheme } from './theme.js'

const metadata = { title: 'Essai', subject: 'Essai', language: 'fr-FR', createdAt: new Date(0) }
const picture = {
  create: { width: 300, height: 90, channels: 4, background: { r: 20, g: 60, b: 140, alpha: 0.4 } },
} as const
const logo = new Uint8Array(
  await sharp(picture)
    .png()
    .withMetadata({ exif: { IFD0: { Artist: 'Mirandon' } } })
    .toBuffer(),
)

describe('a theme', () => {
  it('is the house style unless something is asked for', async () => {
    expect(await loadTheme()).toEqual(defaultTheme)
  })

  it.each([
    ['a colour by its name', { colors: { accent: 'teal' } }, 'theme.colors.accent'],
    ['an empty brand', { brand: ' ' }, 'theme.brand'],
    ['a contact of two hundred letters', { contact: 'x'.repeat(200) }, 'theme.contact'],
    ['a logo that is no picture', { logo: new Uint8Array([1, 2, 3]) }, 'theme.logo'],
    ['a logo that is cut off', { logo: logo.subarray(0, 60) }, 'theme.logo'],
    [
      'a logo that is a drawing',
      { logo: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>') },
      'theme.logo',
    ],
  ] satisfies [string, ThemeOptions, string][])('refuses %s', async (_, options, option) => {
    await expect(loadTheme(options)).rejects.toMatchObject({ code: 'invalid_option', details: { option } })
  })

  it('refuses a file that is no font', async () => {
    const theme = await loadTheme({ fonts: { regular: new Uint8Array(100) } })
    const refusal = { code: 'invalid_option', details: { option: 'theme.fonts.regular' } }
    await expect(drawDocument(metadata, theme, () => undefined)).rejects.toMatchObject(refusal)
    await expect(checkTheme({ fonts: { regular: new Uint8Array(100) } })).rejects.toMatchObject(refusal)
    await expect(checkTheme({ logo })).resolves.toBeUndefined()
  })

  it.each(['#0b5a54', '#ffd400', '#111111', '#f4f4f4', '#ff5a36'])('stays readable on %s', async (accent) => {
    const { colors } = await loadTheme({ colors: { accent } })
    expect(contrast(colors.accent, colors.accentText)).toBeGreaterThan(4.5)
    expect(contrast(colors.accentInk, colors.paper)).toBeGreaterThan(4.5)
  })

  it('draws with the fonts of the caller, and with its logo without what the file told besides', async () => {
    const theme = await loadTheme({ logo, fonts: { display: new Uint8Array(await readFontFile('semibold')) } })
    const draw = () =>
      drawDocument(metadata, theme, (canvas) => {
        if (theme.brand.logo) canvas.picture(theme.brand.logo.bytes, { x: 50, y: 50, width: 30, height: 9 }, 'Logo')
        new Flow(canvas).place(paragraph('Des prix → clairs', 'title'))
      })
    const bytes = await draw()
    const { pages } = await readDocument({ name: 'essai.pdf', bytes })
    expect(pages[0]?.lines.map(({ text }) => text)).toEqual(['Des prix → clairs'])
    expect(pdfStrings(bytes)).toMatchObject({ pictures: [...(await drawnPictures(theme))], opaqueStreams: 0 })
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('Mirandon')
    expect(Buffer.from(await draw()).equals(bytes)).toBe(true)
  })
})
