import type { Cell, PageLayout } from '../../../layout/cell.js'
import { cellsBetween, cellsUpFrom } from '../../../layout/cells-by-height.js'
import { paragraphsOf } from '../../../layout/paragraphs.js'
import { joinCells } from '../../../layout/join-cells.js'
import { cellsBelow, cellsRightOf, onSameRow } from '../../../layout/neighbours.js'
import type { Field } from '../../field.js'
import { evidenceAt } from '../values/evidence.js'

/** A value that one place of the document offers for a field. */
export interface Candidate<T> {
  value: T
  confidence: number
  cell: Cell
  start: number
  end: number
  /** Text of the label, folded, when the value was found by one. */
  label?: string
}

/** What a parser found in a text, with its place in it. */
export interface Parsed<T> {
  value: T
  start: number
  end: number
}

type Place = 'inside' | 'right' | 'below' | 'before' | 'above'

/** How to find a field by its labels: words of the label (folded) and what its value looks like. */
export interface LabelSpecification<T> {
  /** Most telling label first. */
  labels: readonly RegExp[]
  /** Reads the value at the start of the text given (folded and as printed, same length), or null. */
  parse: (folded: string, printed: string) => Parsed<T> | null
  /** Where the value may stand. @default the first three, and before or above its label where none of them has one */
  places?: readonly Place[]
  /** The label may go on in its cell ("Mensualités réglées (2 x 311,00 €)") before the value beside it. @default false */
  anyTail?: boolean
  /**
   * A figure after the label in its cell is the value, or there is none: "Réf. de contrat 1-19O" is not the figure
   * beside it.
   *
   * @default false
   */
  ownText?: boolean
  /** Text around the label that rules it out (folded row). */
  unless?: RegExp
}

const placeConfidence = { inside: 0.96, right: 0.94, below: 0.9, before: 0.82, above: 0.8 }
const separators = /^(?:[\s:.=>|]|-(?!\s?\d))*/

/** Every place where a label is followed by a fitting value: in the same cell, to its right, or below. */
export function findLabelled<T>(layouts: readonly PageLayout[], specification: LabelSpecification<T>): Candidate<T>[] {
  const places: readonly Place[] = specification.places ?? ['inside', 'right', 'below', 'before', 'above']
  const found: Candidate<T>[] = []
  for (const layout of layouts) {
    const paragraphs = new Set(paragraphsOf(layout))
    for (const cell of [...labelCells(layout), ...paragraphs]) {
      const leading = places.includes('before') ? leadingValue(cell, specification) : null
      for (const [rank, label] of specification.labels.entries()) {
        const match = label.exec(cell.folded)
        if (leading !== null && isLabelAlone(leading.rest, label)) {
          found.push({ ...leading.value, label: cell.folded, confidence: placeConfidence.before - 0.02 * rank })
          break
        }
        if (match === null || specification.unless?.test(around(cell, match)) === true) continue
        const from = paragraphs.has(cell) ? places.filter((place) => place === 'inside') : places
        const candidate = valueNear(cell, match.index + match[0].length, layout, specification, from)
        if (candidate === null) continue
        found.push({ ...candidate, label: cell.folded, confidence: candidate.confidence - 0.02 * rank })
        break
      }
    }
  }
  return found
}

/** The words around a label: in a long line, those of its own sentence. */
function around(cell: Cell, label: RegExpExecArray): string {
  if (cell.text.length < 90) return cell.folded
  return cell.folded.slice(Math.max(0, label.index - 45), label.index + label[0].length + 12)
}

/** A line under a label that is a label of its own: what stands beside it is not the first one's. */
const ownLabel =
  /^(?:(?:votre |mon )?(?:n[°o]|numero|ref(?:erence|\.)?|client|titulaire|adresse|compte|code|identifiant)\b)/

const wrapped = new WeakMap<PageLayout, readonly Cell[]>()

/** The cells of a page, and its short labels that run over two lines, joined. */
export function labelCells(layout: PageLayout): readonly Cell[] {
  const known = wrapped.get(layout)
  if (known !== undefined) return known
  const pairs = layout.cells.flatMap((cell) => {
    if (cell.text.length > 32 || /\d/.test(cell.folded) || /[:.]$/.test(cell.folded)) return []
    const height = cell.bottom - cell.top
    const next = cellsBetween(cell.top, cell.bottom + 0.5 * height, layout).find(
      (other) =>
        Math.abs(other.left - cell.left) < 4 &&
        other.top > cell.top + 0.5 * height &&
        other.top - cell.bottom < 0.5 * height &&
        Math.abs(other.bottom - other.top - height) < 0.3 * height &&
        other.text.length < 32 &&
        goesOn(cell.text, other.text),
    )
    return next === undefined ? [] : [joinCells(cell, next)]
  })
  const all = [...layout.cells, ...pairs]
  wrapped.set(layout, all)
  return all
}

/** A second line begins with a small letter, or both are set in capitals: "RÉF." over "CLIENT", but "Abonné" over "Police". */
function goesOn(first: string, second: string): boolean {
  return (
    /^[(\p{Ll}]/u.test(second) ||
    (/^\p{Lu}/u.test(second) && first === first.toUpperCase() && second === second.toUpperCase())
  )
}

function valueNear<T>(
  cell: Cell,
  labelEnd: number,
  layout: PageLayout,
  specification: LabelSpecification<T>,
  places: readonly Place[],
): Candidate<T> | null {
  if (places.includes('inside')) {
    const inside = parseAt(cell, labelEnd, specification.parse)
    if (inside !== null) return { ...inside, confidence: placeConfidence.inside }
  }
  const rest = cell.folded.slice(labelEnd).replace(separators, '')
  if (specification.ownText === true && /^\S*\d/.test(rest)) return null
  const labelGoesOn = cell.folded.slice(labelEnd).replace(separators, '').length > 25
  if (labelGoesOn && specification.anyTail !== true) return null
  if (places.includes('right')) {
    for (const right of cellsRightOf(cell, layout).slice(0, 3)) {
      const value = parseAt(right, 0, specification.parse)
      if (value !== null) return { ...value, confidence: placeConfidence.right }
      // The unit of a figure on two lines.
      if (/^[km]wh$/.test(right.folded)) continue
      // Figures of other columns may stand between a label and its value; words may not.
      if (/[a-z]{3}/.test(right.folded) || !/\d/.test(right.folded)) break
    }
  }
  const above = places.includes('above') ? valueAbove(cell, labelEnd, layout, specification.parse) : null
  if (places.includes('below')) {
    for (const below of cellsBelow(cell, layout, { most: 2 })) {
      const value = parseAt(below, 0, specification.parse)
      if (value !== null) {
        const isNearer = above !== null && 2 * above.gap < below.top - cell.bottom
        return isNearer ? above.candidate : { ...value, confidence: placeConfidence.below }
      }
      const beside = ownLabel.test(below.folded) ? undefined : cellsRightOf(below, layout)[0]
      const next = beside === undefined || !places.includes('right') ? null : parseAt(beside, 0, specification.parse)
      if (next !== null) return { ...next, confidence: placeConfidence.below - 0.05 }
    }
  }
  const before = places.includes('before') ? valueBefore(cell, labelEnd, layout, specification.parse) : null
  return before ?? above?.candidate ?? null
}

/**
 * "207,33 €" over "Reste à payer", in tiles that print their values first: a cell of the value alone, close over one of the
 * label alone, and closer to it than to what stands over the value.
 */
function valueAbove<T>(
  cell: Cell,
  labelEnd: number,
  layout: PageLayout,
  parse: LabelSpecification<T>['parse'],
): { candidate: Candidate<T>; gap: number } | null {
  if (cell.folded.slice(labelEnd).replace(separators, '').length > 25 || /:\s*$/.test(cell.folded)) return null
  const height = cell.bottom - cell.top
  const over = nearestOver(cell, layout)
  if (over === undefined || cell.top - over.bottom > 0.9 * height) return null
  const value = parseAt(over, 0, parse)
  if (value === null || value.start > 2 || value.end < over.text.length - 2) return null
  const gap = cell.top - over.bottom
  const label = nearestOver(over, layout)
  const isClaimed = label !== undefined && !/\d/.test(label.folded) && over.top - label.bottom <= Math.max(gap, 0) + 0.5
  return isClaimed ? null : { candidate: { ...value, confidence: placeConfidence.above }, gap }
}

/** The cell over another, from the same left edge or about the same middle. */
export function nearestOver(cell: Cell, layout: PageLayout): Cell | undefined {
  return cellsUpFrom(cell.top + 2, layout).find(
    (other) => Math.abs(other.left - cell.left) < 4 || Math.abs(other.left + other.right - cell.left - cell.right) < 6,
  )
}

/** How far before its label a value may end, in heights of the label. */
const nearBefore = 1.6
/** How far before, in points, where a row has nothing else. */
const ledgerReach = 90

/** "05.02.26 | date d'émission", "2057718939 | compteur": a cell of the value alone, close before one of the label alone. */
function valueBefore<T>(
  cell: Cell,
  labelEnd: number,
  layout: PageLayout,
  parse: LabelSpecification<T>['parse'],
): Candidate<T> | null {
  if (cell.folded.slice(labelEnd).replace(separators, '').length > 25 || /:\s*$/.test(cell.folded)) return null
  const height = cell.bottom - cell.top
  const row = cellsBetween(cell.top, cell.bottom, layout).filter((other) => other === cell || onSameRow(other, cell))
  // A ledger prints the amounts in its first column, with nothing else on the rows of its totals.
  const reach = row.length === 2 ? ledgerReach : nearBefore * height
  const before = row.find((other) => other.right <= cell.left && cell.left - other.right < reach)
  const value = before === undefined ? null : parseAt(before, 0, parse)
  const isAlone = value !== null && value.end >= value.cell.text.length - 2 && value.start < 3
  return isAlone ? { ...value, confidence: placeConfidence.before } : null
}

/** "3 924,64 € total TTC": a value that its cell begins with, and what is printed after it. */
function leadingValue<T>(
  cell: Cell,
  { parse, unless }: LabelSpecification<T>,
): { value: Omit<Candidate<T>, 'confidence'>; rest: string } | null {
  if (!/^\D{0,3}\d|^[a-z]{1,5}[-/]?\d/.test(cell.folded) || cell.text.length > 60) return null
  const value = parseAt(cell, 0, parse)
  if (value === null || value.start > 2 || unless?.test(cell.folded) === true) return null
  return { value, rest: cell.folded.slice(value.end).replace(separators, '') }
}

/** A label at the start of a text, with no other figure after it. */
function isLabelAlone(text: string, label: RegExp): boolean {
  const bare = text.replace(/^(?:votre|mon|notre|le|la) /, '')
  const match = label.exec(bare)
  return match?.index === 0 && !/\d/.test(bare.slice(match[0].length))
}

function parseAt<T>(
  cell: Cell,
  from: number,
  parse: LabelSpecification<T>['parse'],
): Omit<Candidate<T>, 'confidence'> | null {
  const skipped = from + (separators.exec(cell.folded.slice(from))?.[0].length ?? 0)
  const parsed = parse(cell.folded.slice(skipped), cell.text.slice(skipped))
  if (parsed === null) return null
  return { value: parsed.value, cell, start: skipped + parsed.start, end: skipped + parsed.end }
}

/**
 * One field out of its candidates: equal values support each other, a different value near the best lowers it.
 * @returns null when there is no candidate.
 */
export function chooseCandidate<T>(
  candidates: readonly Candidate<T>[],
  keyOf: (value: T) => string = String,
): Field<T> | null {
  const groups = new Map<string, Candidate<T>[]>()
  for (const candidate of candidates) {
    const key = keyOf(candidate.value)
    groups.set(key, [...(groups.get(key) ?? []), candidate])
  }
  const scored = [...groups.values()]
    .map((group) => ({
      group,
      score: Math.max(...group.map((candidate) => candidate.confidence)) + 0.03 * Math.min(3, group.length - 1),
    }))
    .sort((a, b) => b.score - a.score)
  const best = scored[0]
  const first = best?.group[0]
  if (best === undefined || first === undefined) return null
  const rival = scored[1]?.score ?? 0
  const doubt = rival > best.score - 0.05 ? 0.12 : 0
  return {
    value: first.value,
    confidence: Math.min(0.99, Math.max(0.05, best.score - doubt)),
    evidence: best.group.slice(0, 3).map((candidate) => evidenceAt(candidate.cell, candidate.start, candidate.end)),
  }
}
