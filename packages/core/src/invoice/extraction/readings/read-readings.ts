import type { Cell, PageLayout, Row } from '../../../layout/cell.js'
import { cellsBelow, onSameRow } from '../../../layout/neighbours.js'
import type { EnergyKind, Reading, ReadingNature, Read } from '../../energy-invoice.js'
import { bandOf } from '../tables/charge-vocabulary.js'
import { colourBeside } from '../tables/colour-beside.js'
import { findColumnHeaders, headerOf, type ColumnHeader } from '../tables/column-headers.js'
import { fieldAt } from '../values/evidence.js'
import { advanceContext, energyAt, noSection, segmentsOf } from '../tables/section-context.js'
import { monthAndFigurePattern, parseMonthLabel } from '../values/french-dates.js'
import { tokensOf, type Token } from '../values/tokens.js'

/** A row of a table of index readings, with what belongs to the meter rather than to the reading. */
export interface ReadingRow {
  energy: EnergyKind | null
  reading: Reading
  serial: Read<string>
  volume: Read<number>
  coefficient: Read<number>
}

type NumberToken = Extract<Token, { kind: 'number' | 'quantity' }>

/** Every row that has a figure under an old and under a new index. */
export function collectReadingRows(layouts: readonly PageLayout[]): readonly ReadingRow[] {
  let context = noSection
  return layouts.flatMap((layout) => {
    const headers = findColumnHeaders(layout)
    const used = new Set<Cell>()
    return layout.rows.flatMap((whole) => {
      context = advanceContext(context, whole)
      const section = context
      return segmentsOf(section, widened(whole, layout)).flatMap((row) => {
        if (!row.cells.some((cell) => (headerOf(cell, headers)?.type ?? '').includes('index'))) return []
        const typed = row.cells.flatMap((cell) => {
          const token = wholeNumber(cell)
          return token === null ? [] : [{ cell, token, header: headerOf(cell, headers) }]
        })
        const old = typed.find((one) => one.header?.type === 'old_index')
        const next = typed.find((one) => one.header?.type === 'new_index' && one !== old)
        if (
          old === undefined ||
          next === undefined ||
          used.has(old.cell) ||
          isOfOtherRow(old.cell, whole, layout) ||
          !isReading(row, old, next, typed)
        )
          return []
        used.add(old.cell)
        const label = labelOf(besideTable(row, old.cell, headers), old.cell, layout)
        const text = label.map((cell) => cell.folded).join(' ')
        const others = typed.filter((one) => one !== old && one !== next)
        const volume = others.find(
          (one) => /m3|m³|volume/.test(one.header?.text ?? '') && !(one.header?.text ?? '').includes('kwh'),
        )
        const coefficient = row.cells.flatMap((cell) =>
          headerOf(cell, headers)?.type === 'coefficient' ? tokensOf(cell) : [],
        )[0]
        const energy = energyOf(text, volume !== undefined) ?? energyAt(section, old.cell)
        const quote = [...label, ...row.cells.filter((cell) => !label.includes(cell))]
          .map((cell) => cell.text)
          .join(' ')
        const own = [...naturesOf(text), ...naturesBeside(row, label)]
        // "Relevé le 09.04.26 | Estimé le 03.05.26" as heads.
        const headed = [old, next].flatMap(({ header }) => naturesOf(header?.text ?? '').slice(0, 1))
        const natures = own.length > 0 ? own : headed.length === 2 ? headed : natureOverTable(row, layout)
        return [
          {
            energy,
            serial: serialOf(label, quote),
            volume: volume === undefined ? null : at(volume.cell, volume.token, volume.token.value, 0.95, quote),
            coefficient:
              coefficient?.kind === 'number' ? at(coefficient.cell, coefficient, coefficient.value, 0.96, quote) : null,
            reading: {
              band:
                label.length > 0
                  ? colouredBand(label, energy, quote, layout)
                  : bandOfHeader(old.header, old.cell, energy, quote),
              old_index: at(old.cell, old.token, old.token.value, 0.96, quote),
              new_index: at(next.cell, next.token, next.token.value, 0.96, quote),
              old_nature: natureField(old.cell, row, layout, natures[0] ?? null, quote),
              new_nature: natureField(next.cell, row, layout, natures[1] ?? natures[0] ?? null, quote),
              unit: unitField(energy, volume !== undefined, old.cell, quote),
            },
          },
        ]
      })
    })
  })
}

/** The row with the cells that stand a little higher or lower, as figures beside a cell of two lines do. */
function widened(row: Row, layout: PageLayout): Row {
  const slack = 0.4 * (row.bottom - row.top)
  const cells = layout.cells.filter((cell) => {
    const middle = (cell.top + cell.bottom) / 2
    return (
      row.cells.includes(cell) ||
      (middle > row.top - slack && middle < row.bottom + slack && !/[a-z]/.test(cell.folded))
    )
  })
  return { ...row, cells: cells.sort((a, b) => a.left - b.left) }
}

/** A figure that a row only borrows, and that has a label in its own, is read there. */
function isOfOtherRow(figure: Cell, row: Row, layout: PageLayout): boolean {
  if (row.cells.includes(figure)) return false
  const own = layout.rows.find(({ cells }) => cells.includes(figure))
  return own?.cells.some((cell) => cell.right < figure.left && bandOf(cell.folded) !== null) ?? false
}

interface TypedNumber {
  cell: Cell
  token: NumberToken
  header: ColumnHeader | null
}

/** "kWh" before figures heads a row of a history. */
const isUnit = /^(?:en )?(?:kwh|mwh|m3|m³)$/

/** A label in words or a serial, or a third figure that is the difference, tells a reading from other figures below. */
function isReading(row: Row, old: TypedNumber, next: TypedNumber, typed: readonly TypedNumber[]): boolean {
  if (typed.length > 6 || row.cells.filter(({ folded }) => parseMonthLabel(folded) !== null).length > 1) return false
  const text = row.cells
    .filter((cell) => cell.left <= next.cell.left)
    .map((cell) => cell.folded)
    .join(' ')
  if (text.match(monthAndFigurePattern) !== null || /libre reponse|cedex|^(?:total|net a payer)\b/.test(text))
    return false
  const label = row.cells.filter((cell) => cell.right < old.cell.left + 1)
  if (label.some((cell) => /[a-z]{2}|\d{7}/.test(cell.folded) && !isUnit.test(cell.folded))) return true
  const difference = next.token.value - old.token.value
  const headed = [old, next].every(({ header }) => (header?.text ?? '').includes('index'))
  if (headed && typed.length === 2 && difference >= 0) return true
  return typed.some((one) => one !== old && one !== next && one.token.value === difference)
}

/** "relevé / estimé" in a cell of its own, after the figures. */
function naturesBeside(row: Row, label: readonly Cell[]): ReadingNature[] {
  const cell = row.cells.find(
    (one) => !label.includes(one) && !/\d/.test(one.folded) && naturesOf(one.folded).length > 0,
  )
  return cell === undefined ? [] : naturesOf(cell.folded)
}

/** "... index relevés à distance" over the table speaks for all of its rows. */
function natureOverTable(row: Row, layout: PageLayout): ReadingNature[] {
  const note = layout.cells.find(
    (cell) =>
      cell.bottom <= row.top &&
      row.top - cell.bottom < 140 &&
      /index \(?(?:tous )?(?:reels?|releves?|telereleves?|estimes?)\b|^releves? (?:reels?|estimes?|a distance)\b/.test(
        cell.folded,
      ) &&
      !/:|sont|seront|si |lorsque|faute|defaut/.test(cell.folded),
  )
  const found = note === undefined ? undefined : naturesOf(note.folded.replace(/^.*?index/, 'index'))[0]
  return found === undefined ? [] : [found]
}

function at<T>(
  cell: Cell,
  token: { start: number; end: number },
  value: T,
  confidence: number,
  quote: string,
): Read<T> {
  return fieldAt(value, confidence, cell, token.start, token.end, quote)
}

function wholeNumber(cell: Cell): NumberToken | null {
  const token = tokensOf(cell).find((one) => one.kind === 'number' || one.kind === 'quantity')
  if (token?.kind !== 'number' && token?.kind !== 'quantity') return null
  if (token.kind === 'number' && token.decimals > 0 && token.value !== Math.trunc(token.value)) return null
  // A figure inside a sentence is no index.
  return token.start <= 3 ? token : null
}

/** The row without what stands beside the table: its label stands under the head of the labels, when there is one. */
function besideTable(row: Row, firstFigure: Cell, headers: readonly ColumnHeader[]): Row {
  const nearest = row.cells.filter((cell) => cell.right < firstFigure.left + 1).at(-1)
  const head = nearest === undefined ? null : headerOf(nearest, headers)
  if (head?.type !== 'label') return row
  return { ...row, cells: row.cells.filter((cell) => cell.right > head.left - 10) }
}

function labelOf(row: Row, firstFigure: Cell, layout: PageLayout): Cell[] {
  const label = row.cells.filter((cell) => cell.right < firstFigure.left + 1)
  const first = label[0]
  if (first === undefined) return label
  let last = first
  for (let count = 0; count < 2; count++) {
    const height = last.bottom - last.top
    const next = layout.cells.find(
      (cell) =>
        cell.top > last.top + 0.5 * height &&
        cell.top - last.bottom < 0.75 * height &&
        Math.abs(cell.left - first.left) < 6,
    )
    if (
      next === undefined ||
      layout.cells.some((cell) => cell.left > next.right && onSameRow(cell, next) && wholeNumber(cell) !== null)
    )
      break
    label.push(next)
    last = next
  }
  return label
}

function energyOf(text: string, hasVolume: boolean): EnergyKind | null {
  if (hasVolume || /\bgaz\b/.test(text)) return 'gaz'
  return /electricite|heures? |\bhp\b|\bhc\b|linky/.test(text) ? 'electricite' : null
}

function serialOf(label: readonly Cell[], quote: string): Read<string> {
  for (const cell of label) {
    const match = /(?<![\da-z])\d(?:[ ]?\d){6,13}(?!\d)/.exec(cell.folded)
    const serial = match?.[0].replace(/\s/g, '')
    if (match !== null && serial !== undefined && serial.length >= 7 && serial.length <= 12) {
      return fieldAt(serial, 0.9, cell, match.index, match.index + match[0].length, quote)
    }
  }
  return null
}

function bandField(label: readonly Cell[], energy: EnergyKind | null, quote: string): Reading['band'] {
  for (const cell of label) {
    const band = bandOf(cell.folded)
    if (band !== null) return fieldAt(band, 0.95, cell, 0, cell.text.length, quote)
  }
  const first = label[0]
  if (first === undefined) return null
  if (energy === 'gaz') return fieldAt('gaz', 0.95, first, 0, first.text.length, quote)
  return energy === 'electricite' ? fieldAt('base', 0.75, first, 0, first.text.length, quote) : null
}

/** With the colour of Tempo days that stands in a column before the bands. */
function colouredBand(
  label: readonly Cell[],
  energy: EnergyKind | null,
  quote: string,
  layout: PageLayout,
): Reading['band'] {
  const band = bandField(label, energy, quote)
  const [first] = label
  const colour = first === undefined ? null : colourBeside(first, layout)
  const coloured = band === null || colour === null ? null : bandOf(first?.folded ?? '', colour)
  return band === null || coloured === null ? band : { ...band, value: coloured }
}

/** "Index de départ Heures pleines" over the figure. */
function bandOfHeader(
  header: ColumnHeader | null,
  cell: Cell,
  energy: EnergyKind | null,
  quote: string,
): Reading['band'] {
  const band = bandOf(header?.text ?? '')
  return band === null ? bandField([cell], energy, quote) : fieldAt(band, 0.9, cell, 0, cell.text.length, quote)
}

const natureWord =
  /\b(auto-?releves?|(?:transmis|communiquee?s?|envoyee?s?) par (?:vos soins|vous|le client|vous-meme)|transmis|vous nous avez communique|client|estimee?s?|evaluee?s?|calculee?s?|tele-?relevee?s?|relevee?s?|reel(?:le)?s?|mesuree?s?|lue?s? (?:a distance|par (?:enedis|grdf|le gestionnaire|notre agent)))\b|\(([aerc])\)|\b([aecr])\b(?=\s?$)/g

/** The natures that a text names, in order: R relevé, E estimé, A auto-relevé. */
export function naturesOf(folded: string): ReadingNature[] {
  return [...folded.matchAll(natureWord)].map((match) => toNature(match[1] ?? match[2] ?? match[3] ?? ''))
}

function toNature(word: string): ReadingNature {
  if (/^(?:auto|transmis|communique|envoye|vous|client|a$|c$)/.test(word)) return 'A'
  return /^(?:estim|evalu|calcul|e$)/.test(word) ? 'E' : 'R'
}

/** The nature printed with the index, in the cell beside it, or in the label ("estimé / relevé"). */
function natureField(
  index: Cell,
  row: Row,
  layout: PageLayout,
  fromLabel: ReadingNature | null,
  quote: string,
): Reading['old_nature'] {
  const own = naturesOf(index.folded)[0]
  if (own !== undefined) return fieldAt(own, 0.96, index, 0, index.text.length, quote)
  const beside = row.cells.find((cell) => cell.left >= index.right - 1 && cell.left - index.right < 60)
  const next = beside === undefined || /\d/.test(beside.folded) ? undefined : naturesOf(beside.folded)[0]
  if (beside !== undefined && next !== undefined) return fieldAt(next, 0.93, beside, 0, beside.text.length, quote)
  const under = cellsBelow(index, layout, { reach: 0.8 })[0]
  const below = under === undefined ? undefined : naturesOf(under.folded)[0]
  if (under !== undefined && below !== undefined) return fieldAt(below, 0.9, under, 0, under.text.length, quote)
  return fromLabel === null ? null : fieldAt(fromLabel, 0.93, index, 0, index.text.length, quote)
}

function unitField(energy: EnergyKind | null, hasVolume: boolean, cell: Cell, quote: string): Reading['unit'] {
  if (/\bkwh\b/.test(cell.folded)) return fieldAt('kWh', 0.97, cell, 0, cell.text.length, quote)
  if (hasVolume || /m3|m³/.test(cell.folded)) return fieldAt('m3', 0.95, cell, 0, cell.text.length, quote)
  if (energy === null) return null
  // The index of a gas meter counts cubic metres, that of an electricity meter kilowatt hours.
  return fieldAt(energy === 'gaz' ? 'm3' : 'kWh', 0.9, cell, 0, cell.text.length, quote)
}
