import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pixelmatch from 'pixelmatch'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { pagePictures, pictureFolder } from './page-pictures.test-support.js'
import { renderInvoiceReport } from './render-invoice-report.js'
import { reportSet } from './report-set.test-support.js'

const differences = resolve(import.meta.dirname, '../../../../../out/reports/differences')
/** Share of the pixels of a page that may differ: another version of PDFium smooths letters a little otherwise. */
const tolerance = 0.002

async function pixelsOf(png: Buffer): Promise<{ pixels: Buffer; width: number; height: number }> {
  const { data, info } = await sharp(png)
    .ensureAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { pixels: data, width: info.width, height: info.height }
}

/** How far a page is from its picture, 0..1; the difference is kept when it is too far. */
async function distance(name: string, drawn: Buffer, kept: Buffer): Promise<number> {
  const [one, other] = [await pixelsOf(drawn), await pixelsOf(kept)]
  const { width, height } = one
  if (width !== other.width || height !== other.height) return 1
  const picture = Buffer.alloc(one.pixels.length)
  const share = pixelmatch(one.pixels, other.pixels, picture, width, height, { threshold: 0.15 }) / (width * height)
  if (share > tolerance) {
    mkdirSync(differences, { recursive: true })
    writeFileSync(
      join(differences, name),
      await sharp(picture, { raw: { width, height, channels: 4 } })
        .png()
        .toBuffer(),
    )
  }
  return share
}

describe.each(reportSet().map((report) => [report.name, report] as const))(
  'the report "%s"',
  (name, { view, theme }) => {
    it(
      'looks as it was accepted (see out/reports/differences; accept with pnpm reports:gallery --accept)',
      { timeout: 60_000 },
      async () => {
        const drawn = await pagePictures(await renderInvoiceReport(view, theme === undefined ? {} : { theme }))
        const kept = readdirSync(pictureFolder).filter((file) => file.startsWith(`${name}-`))
        expect(drawn).toHaveLength(kept.length)
        for (const [index, png] of drawn.entries()) {
          const file = `${name}-${String(index + 1)}.png`
          expect(await distance(file, png, readFileSync(join(pictureFolder, file))), file).toBeLessThanOrEqual(
            tolerance,
          )
        }
      },
    )
  },
)

describe('the comparison of pictures', () => {
  it('sees a line that is gone', async () => {
    const report = reportSet().find(({ name }) => name === 'nothing-read')
    if (!report) throw new Error('no such report')
    const changed = { ...report.view, cover: { ...report.view.cover, conclusion: 'Autre chose.' } }
    const [drawn] = await pagePictures(await renderInvoiceReport(changed))
    const kept = readFileSync(join(pictureFolder, 'nothing-read-1.png'))
    expect(await distance('a-line-that-is-gone.png', drawn ?? kept, kept)).toBeGreaterThan(tolerance)
  })
})
