import { describe, expect, it } from 'vitest'
import { pageOfTexts, type PlacedText } from '../../testing/page-of-cells.js'
import type { PageLayout } from '../cell.js'
import { cellsRightOf } from '../neighbours.js'
import { paragraphsOf } from '../paragraphs.js'
import { layoutSpecimen, printRow } from '../specimen-page.test-support.js'

/** Each region by its first row and its number of rows. */
const outline = ({ regions }: PageLayout): string[] =>
  regions.map(({ rows }) => `${rows[0] === undefined ? '' : printRow(rows[0])} (${rows.length})`)

async function page(name: string, number: number): Promise<PageLayout> {
  const layout = (await layoutSpecimen(name))[number - 1]
  if (layout === undefined) throw new Error(`${name} has no page ${number}`)
  return layout
}

describe('regions of specimen pages', () => {
  it('keep a sidebar apart from the tables beside it (X7)', async () => {
    const layout = await page('exam/bills/exam-X7-02', 2)
    const sidebar = layout.regions.at(-1)?.rows.map(printRow) ?? []
    expect(sidebar.slice(0, 3)).toEqual(['Votre année en kWh', 'mars 2025 | 474', 'avril 2025 | 423'])
    expect(sidebar).toContain('Bonus fidélité')
    const charge = layout.rows.find((row) => row.cells[0]?.text.startsWith('Toutes les heures') && row.cells.length > 4)
    expect(charge === undefined ? '' : printRow(charge)).toBe(
      'Toutes les heures | 05.01.2026 – 04.03.2026 | 1 047 kWh | 0,1288 €/kWh | 134,85 | 20 %',
    )
  })

  it('keep two columns of running text apart, each a paragraph (X7)', async () => {
    const texts = paragraphsOf(await page('exam/bills/exam-X7-01', 1)).map((paragraph) => paragraph.text)
    expect(texts).toContainEqual(
      expect.stringContaining('Sans index relevé, la consommation est estimée d’après votre historique.'),
    )
  })

  it('read a sidebar on the left before the column on its right (D, L1)', async () => {
    const layout = await page('dev/bills/dev-L1-01', 1)
    expect(outline(layout).slice(1, 3)).toEqual(['Par téléphone (18)', 'M. RÉMI MIRANDON (15)'])
  })

  it('read two energies side by side one after the other (O4)', async () => {
    const [, electricity, gas] = (await page('own/bills/own-O4-01', 1)).regions
    expect(electricity?.rows.map(printRow).slice(0, 2)).toEqual([
      'Abonnement HT | 28,40 €',
      'Consommation HT | 102,93 €',
    ])
    expect(gas?.rows.map(printRow).slice(0, 2)).toEqual(['Abonnement HT | 40,80 €', 'Consommation HT | 106,93 €'])
  })

  it('leave a page of one table and its labels whole (O1)', async () => {
    expect((await page('own/bills/own-O1-01', 2)).regions).toHaveLength(1)
  })

  it('hold every cell of a page exactly once', async () => {
    for (const layout of await layoutSpecimen('held-out/bills/held-H3-01')) {
      const inRegions = layout.regions.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      expect(new Set(inRegions)).toEqual(new Set(layout.cells))
      expect(inRegions).toHaveLength(layout.cells.length)
      expect(
        layout.cells.every((cell) => layout.regions[cell.region]?.rows.some((row) => row.cells.includes(cell))),
      ).toBe(true)
    }
  })
})

describe('a label', () => {
  const sidebar = Array.from({ length: 8 }, (_, line): PlacedText => ({
    text: `mot numéro ${'abcdefgh'.charAt(line)} ici`,
    x: 400,
    y: 104 + 13 * line,
  }))
  const main = Array.from({ length: 6 }, (_, line): PlacedText => ({
    text: `Texte de la facture ${line}`,
    x: 40,
    y: 100 + 17 * line,
  }))

  it('takes no value from across a gutter', () => {
    const layout = pageOfTexts([
      ...main,
      { text: 'Total TTC', x: 40, y: 202 },
      ...sidebar,
      { text: 'code 12,50', x: 400, y: 208 },
    ])
    const label = layout.cells.find((cell) => cell.text === 'Total TTC')
    if (label === undefined) throw new Error('the label is on the page')
    expect(layout.regions.length).toBeGreaterThan(1)
    expect(cellsRightOf(label, layout)).toEqual([])
  })

  it('takes the value beside it in a form, also when the label has two lines', () => {
    const form = Array.from({ length: 6 }, (_, line): PlacedText[] => [
      { text: 'Libellé du champ', x: 40, y: 100 + 40 * line },
      { text: 'sur deux lignes', x: 40, y: 111 + 40 * line },
      { text: 'valeur du champ', x: 250, y: 105.5 + 40 * line },
    ]).flat()
    expect(pageOfTexts(form).regions).toHaveLength(1)
  })
})
