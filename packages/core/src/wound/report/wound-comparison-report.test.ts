import { beforeAll, describe, expect, it } from 'vitest'
import { misplacedWords } from '../../pdf/misplaced-words.test-support.js'
import { pdfStrings } from '../../pdf/pdf-strings.js'
import { everyElement, structureOf } from '../../pdf/structure.test-support.js'
import type { Page } from '../../reading/document.js'
import { readDocument } from '../../reading/read-document.js'
import {
  answer,
  compared,
  datedImages,
  sized,
  woundComparisonSet,
  type WoundComparisonOfSet,
} from './comparison-set.test-support.js'
import { renderWoundComparison } from './render-wound-comparison.js'
import { clock, tenantKey } from './report-set.test-support.js'

const pagesOf = async (bytes: Uint8Array) => (await readDocument({ name: 'rapport.pdf', bytes })).pages
const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ')
const wordsOf = (pages: readonly Page[]) => plain(pages.flatMap((page) => page.lines.map(({ text }) => text)).join(' '))
const figuresOf = (bytes: Uint8Array) =>
  everyElement(structureOf(bytes))
    .filter(({ tag }) => tag === 'Figure')
    .map(({ alternative }) => plain(alternative ?? ''))

let set: readonly WoundComparisonOfSet[]
const named = (name: string) => {
  const found = set.find((report) => report.name === name)
  if (found === undefined) throw new Error('no such report')
  return found.input
}
beforeAll(async () => {
  set = await woundComparisonSet()
})

describe('the report of a comparison', () => {
  it('draws the surface of six dates, gaps told, and the photographs in the order of their dates', async () => {
    const bytes = await renderWoundComparison(named('evolution-six'), { clock, tenantKey })
    const pages = await pagesOf(bytes)
    const text = wordsOf(pages)
    expect(text).toContain('20,8 cm² puis 6,4 cm² : −69,2 %, soit −7,8 % par semaine (lues sur l’échelle de la photo).')
    expect(text).toContain('Non mesurée de la même façon le 08/10/2026 : trait interrompu.')
    expect(text.indexOf('Les photos se comparent-elles')).toBeLessThan(text.indexOf('Alertes Mode'))
    const figures = figuresOf(bytes)
    const days = [0, 7, 10, 28, 42, 62]
    expect(figures.slice(0, 6).map((figure) => Number(/J(\d+)/.exec(figure)?.[1]))).toEqual(days)
    expect(figures[6]).toContain('08/10/2026 : non mesurée')
    expect(figures).toHaveLength(6 + 1 + 6)
    expect(pdfStrings(bytes).pictures).toHaveLength(6)
    expect(pages).toHaveLength(3)
  })

  it('draws no surface and tells no percentage of it without a measure at both ends', async () => {
    const bytes = await renderWoundComparison(named('evolution-unmeasured'), { clock })
    const text = wordsOf(await pagesOf(bytes))
    expect(text).toContain('Aucune variation n’est calculée : ni règle lisible, ni mesure le 29/11/2026.')
    expect(text).toContain('Échelle absente ou illisible')
    expect(text).not.toMatch(/−\d|par semaine/)
    expect(figuresOf(bytes).join()).not.toContain('cm²')
  })

  it('compares nothing between two wounds, nor between two measures of another kind', async () => {
    const text = wordsOf(await pagesOf(await renderWoundComparison(named('evolution-not-comparable'), { clock })))
    expect(text).toContain('Les photos ne se comparent pas : aucune évolution n’en est tirée.')
    expect(text).toContain('Ce n’est peut-être pas la même plaie.')
    expect(text.match(/Non comparable /g)).toHaveLength(5)
    expect(text).not.toContain('par semaine')
    const images = await datedImages(['2026-11-01', '2026-11-29'])
    const ruled = images.map((image, index) =>
      index === 0 ? image : { ...image, context: { longueur_cm: 3, largeur_cm: 2 } },
    )
    const mixed = await compared(ruled, [sized(5, 4, 40), sized(3, 4, 60)])
    const told = wordsOf(await pagesOf(await renderWoundComparison({ comparison: mixed }, { clock })))
    expect(told).toContain('n’ont pas été mesurées de la même façon')
  })

  it('tells the same photograph given twice, and is a draft until the comparison itself was validated', async () => {
    const [one] = await datedImages(['2026-11-01'])
    if (one === undefined) throw new Error('no image')
    const images = [one, { ...one, date: '2026-11-29' }]
    const comparison = await compared(images, [sized(5, 4, 40), sized(5, 4, 40)], answer)
    const draft = wordsOf(await pagesOf(await renderWoundComparison({ comparison }, { clock })))
    expect(draft).toContain('La photo du 29/11/2026 est celle du 01/11/2026')
    expect(draft).toContain('BROUILLON IA, NON VALIDÉ')
    const validation = { statut: 'valide', par: 'idel-42', le: '2026-11-30T10:00:00Z' } as const
    const valid = wordsOf(await pagesOf(await renderWoundComparison({ comparison, validation }, { clock })))
    expect(valid).not.toContain('NON VALIDÉ')
    expect(valid).toContain('Relu et validé le 30/11/2026 par')
  })

  it('has the same bytes for the same input and clock, in which nothing overlaps', async () => {
    for (const { name, input } of set) {
      const bytes = await renderWoundComparison(input, { clock })
      if (name === 'evolution-two')
        expect(Buffer.from(await renderWoundComparison(input, { clock })).equals(bytes)).toBe(true)
      const pages = await pagesOf(bytes)
      expect(pages.flatMap(misplacedWords), name).toEqual([])
      expect(wordsOf(pages), name).not.toMatch(/undefined|NaN|null|\[object/)
      expect(pages.length, name).toBeLessThanOrEqual(3)
    }
  })

  it('refuses a picture of another date, of a date twice, or that was not the compared one', async () => {
    const { comparison, images = [] } = named('evolution-two')
    const [first, second] = images
    if (first === undefined || second === undefined) throw new Error('two images are in the set')
    const render = (given: typeof images) => renderWoundComparison({ comparison, images: given }, { clock, tenantKey })
    await expect(render([{ ...first, date: '2026-11-02' }])).rejects.toMatchObject({
      code: 'invalid_option',
      details: { option: 'images[0].date' },
    })
    await expect(render([first, first])).rejects.toMatchObject({ details: { option: 'images[1].date' } })
    const swapped = [{ ...first, image: second.image }]
    await expect(render(swapped)).rejects.toMatchObject({ details: { option: 'images[0]' } })
  })
})
