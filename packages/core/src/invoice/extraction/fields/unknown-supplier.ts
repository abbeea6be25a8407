import type { Cell, PageLayout } from '../../../layout/cell.js'
import { paragraphsOf } from '../../../layout/paragraphs.js'
import type { Read } from '../../energy-invoice.js'
import { fieldAt } from '../values/evidence.js'

/** The name before a legal form that a capital or a register follows: "X, SAS au capital de ...", "X – SCIC SA, RCS Rennes". */
const legalName =
  /(?:^|[.·•|;:]\s)([^.·•|;:,()]{3,60}?)(?:\s?[,–(|-]\s?|\s)(?:s\.?a\.?s?\.?u?\b|s\.?a\.?r\.?l|societe|scic|scop|entreprise|regie|au capital|cooperative|e\.?p\.?i\.?c)(?=.{0,70}(?:capital|r\.?c\.?s\b))/
const domain = /(?:@|www\.|(?<![\w.-]))((?:[a-z0-9]+-?)+)\.(?:[a-z]{2,}\.)?[a-z]{2,}(?![\w-])/g
const head = 0.28

/**
 * Name of a supplier that the directory does not know: that of the legal line, or the heading of the first page that its
 * domain spells ("Luciole Électricité", luciole-electricite.fr).
 */
export function readUnknownSupplier(layouts: readonly PageLayout[]): Read<string> {
  const cells = layouts.flatMap((layout) => [...paragraphsOf(layout), ...layout.cells, ...layout.turned])
  const headings = layouts
    .slice(0, 1)
    .flatMap((layout) => layout.cells.filter((cell) => cell.top < layout.heightPt * head && cell.text.length < 45))
  for (const cell of cells) {
    const name = legalName.exec(cell.folded)?.[1]
    if (name === undefined) continue
    const own = name.split(/ [-–—] /).at(-1) ?? name
    const start = cell.folded.indexOf(own, cell.folded.indexOf(name))
    const heading = headings.find(({ folded }) => compact(folded) === compact(own))
    const printed = cell.text.slice(start, start + own.length).trim()
    return fieldAt(printed, heading === undefined ? 0.8 : 0.92, cell, start, start + own.length)
  }
  const domains = new Set(
    cells.flatMap(({ folded }) => [...folded.matchAll(domain)].map(([, label]) => compact(label ?? ''))),
  )
  const heading = headings.find(({ folded }) => compact(folded).length >= 4 && domains.has(compact(folded)))
  return heading === undefined ? null : fieldAt(nameOf(heading), 0.85, heading)
}

const compact = (text: string): string => text.replace(/[^a-z\d]/g, '')
const nameOf = ({ text }: Cell): string => text.trim()
