import type { Cell, PageLayout } from '../../../layout/cell.js'
import { joinCells } from '../../../layout/join-cells.js'
import { findDate } from '../values/french-dates.js'
import { tokensOf } from '../values/tokens.js'

/** What the figures under a table header are. */
export type ColumnType =
  | 'old_index'
  | 'new_index'
  | 'nature'
  | 'difference'
  | 'coefficient'
  | 'volume'
  | 'quantity'
  | 'base'
  | 'unit_price'
  | 'amount_ht'
  | 'amount_ttc'
  | 'vat_rate'
  | 'vat_amount'
  | 'rate'
  | 'period'
  | 'label'

/** A header with the horizontal span of its column. */
export interface ColumnHeader {
  type: ColumnType
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

const headerWords =
  /\b(montants?|total|ancien|nouvel|nouveau|precedent|debut|fin|index|releves?|differences?|ecarts?|coeff?|coefficient|conv|conversion|conso|consommations?|consommee?s?|prix|tarifs?|p\.?u|unitaires?|quantites?|qte|volumes?|hors|ht|htva|ttc|tva|taxes?|taux|incluse|euros?|€|kwh|m3|m³|periodes?|dates?|designation|libelle|postes?|assiettes?|base|nature|type|compteur|detail|du|au|nombre|energie|facturee?s?)\b|€|\bm³/
const notHeader = /^(total(?! (?:h\.?t\.?|hors (?:tva|taxes?)) \(?(?:€|eur|en €))|sous-total|net a payer|soit|dont)\b/

const types: readonly [ColumnType, RegExp][] = [
  ['old_index', /(ancien|precedent|premier|debut|depart|initial).*|index 1$/],
  ['new_index', /(nouvel|nouveau|dernier|\bfin\b|arrivee|final|actuel)/],
  ['coefficient', /coef|conversion|kwh\/m/],
  ['amount_ht', /(prix|cout) total(?!.{0,6}ttc)/],
  ['unit_price', /prix.{0,14}(unitaire|kwh)|unitaire|p\.?u\b/],
  ['unit_price', /^(?:c€|cts?|centimes?)(?: ht)?$/],
  ['amount_ht', /hors (tva|taxes?)/],
  ['vat_amount', /montant.{0,12}tva(?! incl| comp)|^tva.{0,6}(€|eur)/],
  ['vat_rate', /(?:taux|tx).{0,6}(de )?t\.?v\.?a|^tva ?%|^taux$|^%? ?tva ?\(?%?\)?$/],
  ['amount_ttc', /ttc|tva (incluse|comprise)|toutes taxes/],
  ['base', /assiette|^base/],
  ['unit_price', /prix|tarif|p\.?u\b|cout unitaire|(€|eur\w*) ?(ht)? ?\/|unitaire/],
  ['amount_ht', /montant|total|hors (tva|taxes?)|\bht\b|^€|^euros?/],
  ['difference', /differ|ecart/],
  ['volume', /volume|\bm3\b|m³/],
  ['quantity', /quantite|\bqte\b|conso|kwh|nombre|energie/],
  ['period', /periode|dates?|^du\b/],
  ['nature', /nature|type de releve/],
  ['rate', /^taux/],
  ['label', /designation|libelle|poste|compteur|detail|nature/],
]

function typeOf(text: string): ColumnType | null {
  if (readOn.test(text)) return 'new_index'
  const isIndex = /index|releve/.test(text)
  for (const [type, pattern] of types) {
    if ((type === 'old_index' || type === 'new_index') && !isIndex) continue
    if (pattern.test(text)) return type
  }
  return null
}

/** "Au 07/01/2026": the date that an index was read on heads its column. */
const readOn =
  /^(?:index )?(?:(?:(?:auto-?|tele-?)?relevee?s?|estimee?s?|reels?) )?(?:au|du|le) (?=\d)|^index (?=\d{1,2}[./-]\d{1,2}[./-]\d\d)/

function isReadingDate(cell: Cell): boolean {
  const [token, ...others] = tokensOf(cell)
  return readOn.test(cell.folded) && token?.kind === 'date' && others.length === 0 && cell.text.length < 34
}

/** "Index" and "19/06/25" a wide space apart: one head. */
function withDatesOfIndexes(cells: readonly Cell[]): readonly Cell[] {
  return cells.flatMap((cell, index) => {
    const [before, next] = [cells[index - 1], cells[index + 1]]
    const isDate = (other: Cell | undefined): other is Cell =>
      other !== undefined && /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(other.folded)
    if (cell.folded === 'index' && isDate(next) && isNear(cell, next)) return [joinCells(cell, next)]
    return isDate(cell) && before?.folded === 'index' && isNear(before, cell) ? [] : [cell]
  })
}

function isNear(left: Cell, right: Cell): boolean {
  return right.left - left.right < left.bottom - left.top
}

function isHeaderCell(cell: Cell): boolean {
  if (isReadingDate(cell)) return true
  if (cell.text.length > 45 || notHeader.test(cell.folded)) return false
  const figures = tokensOf(cell).filter(
    (token) => token.kind !== 'percent' && !(token.kind === 'number' && token.value < 10),
  )
  return figures.length === 0 && headerWords.test(cell.folded)
}

const found = new WeakMap<PageLayout, readonly ColumnHeader[]>()

/** Header rows: at least two header cells side by side, stacked when printed on several lines. Kept per page. */
export function findColumnHeaders(layout: PageLayout): readonly ColumnHeader[] {
  const known = found.get(layout)
  if (known !== undefined) return known
  const printed = searchColumnHeaders(layout)
  const headers = [...printed.map((header) => overItsColumn(header, layout)), ...headersOfPageBefore(layout)]
  found.set(layout, headers)
  return headers
}

/** A head centred over a wide column of figures set to the right does not meet them: it spans its column. */
function overItsColumn(header: ColumnHeader, { tables }: PageLayout): ColumnHeader {
  for (const { columns } of tables) {
    for (const { left, right, heads } of columns) {
      const isOver = heads.some(
        (head) =>
          head.left >= header.left - 1 &&
          head.right <= header.right + 1 &&
          head.top >= header.top - 1 &&
          head.bottom <= header.bottom + 1,
      )
      if (isOver) return { ...header, left: Math.min(header.left, left), right: Math.max(header.right, right) }
    }
  }
  return header
}

/** The heads of a table that goes on from the page before, which printed them. */
function headersOfPageBefore({ tables }: PageLayout): ColumnHeader[] {
  return tables
    .filter(({ isContinued }) => isContinued)
    .flatMap(({ columns, top }) =>
      columns.flatMap(({ left, right, heads }) => {
        const text = heads.map((head) => head.folded).join(' ')
        const type = text === '' ? null : typeOf(text)
        return type === null ? [] : [{ type, text, left, right, top, bottom: top }]
      }),
    )
}

function searchColumnHeaders(layout: PageLayout): readonly ColumnHeader[] {
  const finished: ColumnHeader[] = []
  let open: { text: string; left: number; right: number; top: number; bottom: number }[] = []
  const flush = (): void => {
    if (open.length >= 2) {
      const typed = open.flatMap((header) => {
        const type = typeOf(header.text) ?? (/^(?:ancien|nouve)/.test(header.text) ? 'label' : null)
        return type === null ? [] : [{ ...header, type }]
      })
      for (const header of typed) {
        // "Ancien" and "Nouveau" side by side are indexes, with or without the word.
        if (header.text.startsWith('ancien') && typed.some((other) => other.text.startsWith('nouve')))
          header.type = 'old_index'
        if (header.text.startsWith('nouve') && typed.some((other) => other.text.startsWith('ancien')))
          header.type = 'new_index'
      }
      const dated = typed.filter((header) => readOn.test(header.text)).sort(earlierFirst)
      finished.push(
        ...typed.map((header) =>
          dated.length > 1 && header === dated[0] ? { ...header, type: 'old_index' as const } : header,
        ),
      )
    }
    open = []
  }
  for (const row of layout.rows) {
    const cells = withDatesOfIndexes(row.cells).filter(isHeaderCell)
    const continues = open.some((header) => row.top - header.bottom < 0.8 * (row.bottom - row.top))
    if (cells.length < 2 && !(continues && cells.length === row.cells.length && cells.length > 0)) {
      flush()
      continue
    }
    if (!continues) flush()
    for (const cell of cells) {
      const above = open.find(
        (header) =>
          Math.min(header.right, cell.right) - Math.max(header.left, cell.left) > 0 &&
          cell.top - header.bottom < 0.8 * (cell.bottom - cell.top),
      )
      if (above === undefined)
        open.push({ text: cell.folded, left: cell.left, right: cell.right, top: cell.top, bottom: cell.bottom })
      else {
        above.text = `${above.text} ${cell.folded}`
        above.left = Math.min(above.left, cell.left)
        above.right = Math.max(above.right, cell.right)
        above.bottom = cell.bottom
      }
    }
  }
  flush()
  return finished
}

/** By the day that a head names; by their places where it names none. Some tables print the last reading first. */
function earlierFirst(one: ColumnHeader, other: ColumnHeader): number {
  const [first, second] = [findDate(one.text)?.value, findDate(other.text)?.value]
  return first === undefined || second === undefined ? one.left - other.left : first.localeCompare(second)
}

/** How far above a figure its header may stand, in points: two thirds of an A4 page. */
const headerReach = 560

/** How far beside the end of a head a figure set to the right may stand, in points. */
const besideReach = 2

/** The header over a cell: the nearest one above whose span meets the cell's. */
export function headerOf(cell: Cell, headers: readonly ColumnHeader[]): ColumnHeader | null {
  let best: ColumnHeader | null = null
  for (const header of headers) {
    if (header.bottom > cell.top + 1 || cell.top - header.bottom > headerReach) continue
    if (Math.min(header.right, cell.right) - Math.max(header.left, cell.left) < -besideReach) continue
    if (best === null || header.bottom > best.bottom + 1) best = header
    else if (Math.abs(header.bottom - best.bottom) <= 1 && distance(header, cell) < distance(best, cell)) best = header
  }
  return best
}

function distance(header: ColumnHeader, cell: Cell): number {
  return Math.min(
    Math.abs(header.right - cell.right),
    Math.abs(header.left + header.right - cell.left - cell.right) / 2,
  )
}
