import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { barChart } from './blocks/bar-chart.js'
import { bulletList } from './blocks/bullet-list.js'
import { figure } from './blocks/in-element.js'
import { paragraph } from './blocks/paragraph.js'
import { placeTable } from './blocks/table.js'
import { drawDocument } from './draw-document.js'
import { Flow } from './flow.js'
import { drawPageFrames } from './page-frame.js'
import { everyElement, structureOf } from './structure.test-support.js'
import { defaultTheme } from './theme.js'

const metadata = {
  title: 'Essai',
  subject: 'A < B & C',
  language: 'fr-FR',
  createdAt: new Date('2026-11-21T09:00:00Z'),
}
const drawn = (draw: (flow: Flow) => void) =>
  drawDocument(metadata, defaultTheme, (canvas) => {
    draw(new Flow(canvas))
    drawPageFrames(canvas, { heading: 'En-tête', footer: 'Pied', pageLabel: (page) => `Page ${String(page)}` })
  })
const tagsOf = (bytes: Uint8Array) => structureOf(bytes).children.map(({ tag }) => tag)

/** Operators of every page. */
function contentsOf(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1')
  return [...text.matchAll(/\/Contents (\d+) 0 R/g)].map(([, id = '']) => {
    const head = new RegExp(`\\n${id} 0 obj\\n<<[^>]*>>\\nstream\\n`).exec(text)
    const start = (head?.index ?? 0) + (head?.[0].length ?? 0)
    return inflateSync(Buffer.from(bytes).subarray(start, text.indexOf('\nendstream', start))).toString('latin1')
  })
}

describe('the structure of a document', () => {
  it('tells titles, paragraphs, lists and figures in reading order', async () => {
    const bytes = await drawn((flow) => {
      flow.place(paragraph('Titre', 'title'))
      flow.place(paragraph('Chapitre', 'section', { isBookmark: true }))
      flow.place(paragraph('Texte '.repeat(80), 'body'))
      for (const item of bulletList(['un', 'deux'], 'body')) flow.place(item)
      const bars = [{ caption: 'janv.', value: 3, figure: '3', color: '#0b5a54' }]
      flow.place(figure(barChart(bars), 'Trois en janvier (été : « rien »)'))
    })
    expect(tagsOf(bytes)).toEqual(['H1', 'H2', 'P', 'L', 'Figure'])
    const [, , text, list, chart] = structureOf(bytes).children
    expect(text?.pieces).toBe(1)
    expect(list?.children.map(({ tag, children }) => [tag, children.map((child) => child.tag)])).toEqual([
      ['LI', ['LBody']],
      ['LI', ['LBody']],
    ])
    expect(chart?.alternative).toBe('Trois en janvier (été : « rien »)')
  })

  it('keeps a paragraph and a table that run over pages in one element', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({
      cells: index === 60 ? ['Groupe'] : [`Rang ${String(index)}`, ''],
      kind: index === 60 ? ('group' as const) : ('plain' as const),
    }))
    const bytes = await drawn((flow) => {
      flow.place(paragraph('Texte '.repeat(1500), 'body'))
      placeTable(flow, [{ header: 'Libellé' }, { header: 'Montant' }], rows)
    })
    expect(tagsOf(bytes)).toEqual(['P', 'Table'])
    const [text, table] = structureOf(bytes).children
    expect(text?.pieces).toBeGreaterThan(1)
    expect(table?.children).toHaveLength(121)
    expect(table?.children[0]?.children.map(({ tag, scope }) => [tag, scope])).toEqual([
      ['TH', 'Column'],
      ['TH', 'Column'],
    ])
    expect(table?.children[1]?.children.map(({ tag, scope }) => [tag, scope])).toEqual([
      ['TH', 'Row'],
      ['TD', null],
    ])
    expect(table?.children[61]?.children.map(({ tag, columns }) => [tag, columns])).toEqual([['TH', 2]])
  })

  it('leaves nothing on a page that is neither tagged nor decoration', async () => {
    const bytes = await drawn((flow) => {
      for (let index = 0; index < 70; index++) flow.place(paragraph(`Ligne ${String(index)}`, 'body'))
      flow.canvas.line('Sans élément', 60, 500, flow.canvas.theme.text.body)
      flow.canvas.fillRectangle({ x: 60, y: 500, width: 9, height: 9 }, '#0b5a54')
    })
    for (const content of contentsOf(bytes)) {
      const outside = content.replace(/\/\w+ <<[^>]*>> BDC[\s\S]*?EMC/g, '')
      expect(outside).not.toMatch(/\b(?:TJ|f|S|Do)\b/)
      expect([...content.matchAll(/BDC|EMC/g)].map(([operator]) => operator).join(' ')).toMatch(/^(?:BDC EMC ?)+$/)
    }
    const heads = everyElement(structureOf(bytes))
    expect(heads.filter(({ tag }) => tag === 'P')).toHaveLength(71)
  })

  it('claims PDF/A, and has what it asks for: marks, language, colours, XML that parses', async () => {
    const text = Buffer.from(
      await drawn((flow) => {
        flow.place(paragraph('Texte', 'section', { isBookmark: true }))
      }),
    ).toString('latin1')
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(text).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(text).toContain('/Marked true')
    expect(text).toContain('/Lang (fr-FR)')
    expect(text).toContain('/DisplayDocTitle true')
    expect(text).toContain('/S /GTS_PDFA1')
    expect(text).toMatch(/\/Title \(Texte\)/)
    expect(text).toContain('<rdf:li xml:lang="x-default">A   B   C</rdf:li>')
  })

  it('is read aloud by poppler word for word (where it is installed)', async ({ skip }) => {
    try {
      execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' })
    } catch {
      skip('poppler-utils is not installed')
    }
    const folder = mkdtempSync(join(tmpdir(), 'constat-'))
    const file = join(folder, 'essai.pdf')
    const sentence = 'Une phrase assez longue pour que ses lignes se suivent sans que deux mots se collent. '
      .repeat(3)
      .trim()
    writeFileSync(
      file,
      await drawn((flow) => {
        flow.place(paragraph(sentence, 'body'))
      }),
    )
    expect(execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' })).toContain(`"${sentence}"`)
    expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/)
    rmSync(folder, { recursive: true })
  })
})
