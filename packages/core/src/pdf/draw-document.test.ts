import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../reading/read-document.js'
import { paragraph } from './blocks/paragraph.js'
import { stack } from './blocks/stack.js'
import { placeTable } from './blocks/table.js'
import { drawDocument } from './draw-document.js'
import { Flow } from './flow.js'
import { drawPageFrames } from './page-frame.js'
import { defaultTheme } from './theme.js'

const metadata = { title: 'Essai', subject: 'œuvre', language: 'fr-FR', createdAt: new Date('2026-11-21T09:00:00Z') }

const drawn = (draw: (flow: Flow) => void) =>
  drawDocument(metadata, defaultTheme, (canvas) => {
    draw(new Flow(canvas))
  })
const linesOf = async (bytes: Uint8Array) => {
  const { pages } = await readDocument({ name: 'essai.pdf', bytes })
  return pages.map((page) => page.lines.map(({ text }) => text))
}

describe('a drawn document', () => {
  it('reads back as it was written, rare letters included', async () => {
    const text = '« L’œil de Łódź, Çà et là : 1\u202f234,56\u00a0€ – 12,4\u00a0m³ ≥ 3 → fin »'
    const pages = await linesOf(
      await drawn((flow) => {
        flow.place(paragraph(text, 'body'))
      }),
    )
    expect(
      pages
        .flat()
        .join(' ')
        .replace(/[\s\u00a0\u202f]+/g, ' '),
    ).toBe(text.replace(/[\s\u00a0\u202f]+/g, ' '))
  })

  it('is the same bytes for the same drawing, also after another one used other letters', async () => {
    const plain = () =>
      drawn((flow) => {
        flow.place(paragraph('Facture', 'title'))
      })
    const first = await plain()
    await drawn((flow) => {
      flow.place(paragraph('Łódź ĀĒĪ', 'title'))
    })
    expect(Buffer.from(await plain()).equals(first)).toBe(true)
  })

  it('carries its date, its title and embedded fonts only', async () => {
    const text = Buffer.from(
      await drawn((flow) => {
        flow.place(paragraph('Facture', 'body'))
      }),
    ).toString('latin1')
    expect(text).toContain('(D:20261121090000Z)')
    expect(text).toContain('(Essai)')
    const fonts = [...text.matchAll(/\/Type \/Font\n\/Subtype \/Type0/g)]
    expect([...text.matchAll(/\/FontFile2 \d+ 0 R/g)]).toHaveLength(fonts.length)
    expect(text).not.toContain('Helvetica')
  })

  it('is valid for qpdf (where it is installed)', async ({ skip }) => {
    const folder = mkdtempSync(join(tmpdir(), 'constat-'))
    try {
      execFileSync('qpdf', ['--version'])
    } catch {
      skip('qpdf is not installed')
    }
    const bytes = await drawn((flow) => {
      for (let index = 0; index < 90; index++) flow.place(paragraph(`Ligne ${String(index)}`, 'body'))
    })
    writeFileSync(join(folder, 'essai.pdf'), bytes)
    expect(execFileSync('qpdf', ['--check', join(folder, 'essai.pdf')], { encoding: 'utf8' })).toMatch(
      /No syntax or stream/,
    )
    rmSync(folder, { recursive: true })
  })
})

describe('the flow of pages', () => {
  it('never ends a page with a title', async () => {
    for (let filler = 40; filler < 56; filler++) {
      const pages = await linesOf(
        await drawn((flow) => {
          for (let index = 0; index < filler; index++) flow.place(paragraph(`Ligne ${String(index)}`, 'body'))
          flow.placeAll([paragraph('Titre', 'section', { keepWithNext: true }), paragraph('Suite du titre', 'body')])
        }),
      )
      expect(pages.at(-1)).toContain('Suite du titre')
      expect(pages.at(-1)).toContain('Titre')
    }
  })

  it('breaks a block that is taller than a page, line by line', async () => {
    const long = stack(
      Array.from({ length: 30 }, (_, index) => paragraph(`Alinéa ${String(index)} `.repeat(60), 'body')),
    )
    const pages = await linesOf(
      await drawn((flow) => {
        flow.place(long)
      }),
    )
    expect(pages.length).toBeGreaterThan(2)
    for (let index = 0; index < 30; index++) expect(pages.flat().join(' ')).toContain(`Alinéa ${String(index)} `)
  })

  it('repeats the head of a table on each page and cuts no row', async () => {
    const columns = [{ header: 'Libellé' }, { header: 'Montant', points: 80, alignment: 'right' as const }]
    const rows = Array.from({ length: 120 }, (_, index) => ({
      cells: [`Rang ${String(index)}`, `${String(index)},00\u00a0€`],
    }))
    const pages = await linesOf(
      await drawn((flow) => {
        placeTable(flow, columns, rows)
      }),
    )
    expect(pages.length).toBeGreaterThan(2)
    for (const lines of pages) expect(lines[0]).toBe('Libellé Montant')
    expect(pages.flat().filter((line) => line.startsWith('Rang'))).toHaveLength(120)
  })

  it('counts the pages in the foot of each', async () => {
    const pages = await linesOf(
      await drawDocument(metadata, defaultTheme, (canvas) => {
        const flow = new Flow(canvas)
        for (let index = 0; index < 120; index++) flow.place(paragraph('Ligne', 'body'))
        const pageLabel = (page: number, all: number) => `Page ${String(page)} sur ${String(all)}`
        drawPageFrames(canvas, {
          heading: 'Objet '.repeat(80),
          footer: 'Pied '.repeat(80),
          pageLabel,
        })
      }),
    )
    expect(pages).toHaveLength(3)
    for (const [index, lines] of pages.entries())
      expect(lines.at(-1)).toMatch(new RegExp(`… Page ${String(index + 1)} sur 3$`))
    expect(pages[1]?.[0]).toMatch(/^Constat Objet/)
  })
})
