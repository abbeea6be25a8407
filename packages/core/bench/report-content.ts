import { fileURLToPath } from 'node:url'

/** What ReportLab is told to draw, piece by piece. */
export type ContentBlock =
  | { kind: 'heading' | 'paragraph'; text: string }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'chart'; bars: { label: string; value: number; text: string }[] }

export interface ReportContent {
  title: string
  blocks: ContentBlock[]
}

/** The same fonts as ours, embedded and cut down to the characters used, as ours are. */
const fonts = {
  regular: fileURLToPath(new URL('../assets/fonts/HankenGrotesk-Regular.ttf', import.meta.url)),
  bold: fileURLToPath(new URL('../assets/fonts/HankenGrotesk-SemiBold.ttf', import.meta.url)),
}

/** A file for the Python peer: every word, table and bar of the views that our own two reports are drawn from. */
export function peerContent(views: readonly { title: string }[]): string {
  return JSON.stringify({ fonts, reports: views.map(reportContent) })
}

export function reportContent(view: { title: string }): ReportContent {
  return { title: view.title, blocks: [...blocksOf(view)] }
}

/** What steers the drawing or the file and is not written on a page; the public wording stands beside the other. */
const unwritten = new Set(['audience', 'fileName', 'createdAt', 'tone', 'kind', 'publicText', 'scale', 'alternative'])

function* blocksOf(value: unknown): Generator<ContentBlock> {
  if (typeof value === 'string' && value !== '') yield { kind: 'paragraph', text: value }
  if (Array.isArray(value)) yield* listBlocks(value, null)
  else if (isObject(value)) yield* objectBlocks(value)
}

function* objectBlocks(value: Readonly<Record<string, unknown>>): Generator<ContentBlock> {
  let headers: string[] | null = null
  for (const [key, child] of Object.entries(value)) {
    if (unwritten.has(key)) continue
    if (/title$|^heading$/i.test(key) && typeof child === 'string') yield { kind: 'heading', text: child }
    else if (/headers$/i.test(key)) headers = child as string[]
    else if (Array.isArray(child)) {
      yield* listBlocks(child, headers)
      headers = null
    } else yield* blocksOf(child)
  }
}

/** A list with numbers is a chart, a list of flat entries a table, any other list its entries. */
function* listBlocks(list: readonly unknown[], headers: string[] | null): Generator<ContentBlock> {
  const bars = list.map(asBar)
  const rows = list.map(asRow)
  if (list.length > 1 && isFilled(bars)) yield { kind: 'chart', bars }
  else if (list.length > 0 && isFilled(rows))
    yield { kind: 'table', rows: padded([...(headers ? [headers] : []), ...rows]) }
  else for (const entry of list) yield* blocksOf(entry)
}

/** The texts of an entry that is a line of a table: nothing in it goes deeper. */
function asRow(entry: unknown): string[] | null {
  if (typeof entry !== 'object' || entry === null) return null
  const cells = Object.entries(entry).flatMap(([key, cell]) =>
    unwritten.has(key) || typeof cell === 'boolean' ? [] : [asCell(cell)],
  )
  return cells.length > 1 && isFilled(cells) ? cells : null
}

function asCell(value: unknown): string | null {
  if (value === null) return ''
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  return isObject(value) && typeof value['text'] === 'string' ? value['text'] : null
}

/** An entry of a list that a chart draws: a label, a number, and its figure as written. */
function asBar(entry: unknown): { label: string; value: number; text: string } | null {
  if (!isObject(entry)) return null
  const written = Object.entries(entry).flatMap(([key, cell]) => (unwritten.has(key) ? [] : [cell]))
  const number = written.find((cell) => typeof cell === 'number')
  const [label, ...texts] = written.filter((cell) => typeof cell === 'string')
  return number === undefined || label === undefined ? null : { label, value: number, text: texts.join('  ') }
}

function padded(rows: readonly string[][]): string[][] {
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
}

function isFilled<T>(values: (T | null)[]): values is T[] {
  return values.every((value) => value !== null)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
