import type { Block } from '../../../pdf/block.js'
import { badge } from '../../../pdf/blocks/badge.js'
import { columns } from '../../../pdf/blocks/columns.js'
import { panel, sideBar } from '../../../pdf/blocks/frames.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { spacer, stack } from '../../../pdf/blocks/stack.js'
import type { Canvas } from '../../../pdf/canvas.js'
import type { Flow } from '../../../pdf/flow.js'
import type { FindingsView, FindingView, QuoteView } from '../sections/findings.js'
import { sectionOpening } from '../../../pdf/blocks/section-opening.js'

/** Draws every finding with its weight, its quotes, its figures and what to do. */
export function drawFindings(flow: Flow, findings: FindingsView): void {
  if (findings.items.length === 0) return
  const [first, ...others] = findings.items.map((finding) => findingBlock(flow.canvas, finding))
  flow.placeAll([...sectionOpening(flow, findings.title, findings.intro), ...(first ? [first] : [])])
  for (const block of others) {
    flow.gap(20)
    flow.place(block)
  }
}

function findingBlock({ theme }: Canvas, finding: FindingView): Block {
  const colors = theme.colors.severity[finding.severity]
  const head: Block[] = [
    { ...badge(finding.badge, { fill: colors.strong, text: theme.colors.paper }), keepWithNext: true },
    spacer(5),
    paragraph(finding.title, 'subsection', { keepWithNext: true }),
    spacer(1),
    paragraph(finding.message, 'body'),
  ]
  const quotes = finding.quotes.length === 0 ? [] : [spacer(7), quotePanel(finding, colors.soft)]
  const figures = finding.figures.length === 0 ? [] : [spacer(8), figureRow(finding.figures)]
  const last = finding.notes.length - 1
  const notes = finding.notes.flatMap(({ label, text }, index) => [
    spacer(3),
    { ...note(label, text, theme.colors.ink), keepWithNext: index < last },
  ])
  return sideBar(
    stack([...head, ...quotes, ...figures, ...(notes.length === 0 ? [] : [spacer(3), ...notes])]),
    colors.strong,
  )
}

function quotePanel({ quotes, moreQuotes }: FindingView, fill: string): Block {
  const lines = quotes.map((quote) => quoteLine(quote))
  const more = moreQuotes === null ? [] : [paragraph(moreQuotes, 'small')]
  return panel(stack([...lines, ...more], 4), { fill, padding: { top: 7, right: 10, bottom: 7, left: 10 }, radius: 3 })
}

function quoteLine({ place, quote }: QuoteView): Block {
  if (quote === null) return paragraph(`${place} de la facture`, 'small')
  return columns(
    [
      { block: paragraph(place, 'cellStrong'), points: 40 },
      { block: paragraph(`«\u00a0${quote.printed}\u00a0»`, 'quote') },
    ],
    6,
  )
}

function figureRow(figures: FindingView['figures']): Block {
  return columns(
    figures.map(({ label, value }) => ({
      block: stack([paragraph(label, 'label'), spacer(1), paragraph(value, 'strong')]),
    })),
    12,
  )
}

function note(label: string, text: string, ink: string): Block {
  return columns(
    [{ block: paragraph(label, 'cellHead'), points: 52 }, { block: paragraph(text, 'small', { color: ink }) }],
    8,
  )
}
