import { CsvError, parse } from 'csv-parse/sync'
import { InvalidWoundDatasetError } from '../../../errors/invalid-wound-dataset-error.js'
import type { ManifestLine } from './manifest-line.js'

const lists: ReadonlySet<string> = new Set([
  'images',
  'contenu',
  'etiologie',
  'region',
  'exsudat_quantite',
  'exsudat_aspect',
  'erytheme',
  'fermeture',
  'non_evaluable',
])
const ofCase: ReadonlySet<string> = new Set(['id', 'image', 'images', 'date'])
const strata: ReadonlySet<string> = new Set(['phototype', 'qualite'])
const texts: ReadonlySet<string> = new Set([...ofCase, ...strata])

/**
 * A manifest as a table: the fields of a line as columns (`image`, `contenu`, `stade_escarre`...), `tissu_fibrine`,
 * `alerte_pus_visible`, `contexte_diabete` for what lies deeper. An empty cell says nothing; `|` separates several codes;
 * `oui` and `non`, a decimal comma and `;` between the cells are understood, as spreadsheets write them in French.
 */
export function readManifestTable(text: string): ManifestLine[] {
  const [head = ''] = text.split('\n', 1)
  const delimiter = head.split(';').length > head.split(',').length ? ';' : ','
  let table: unknown
  try {
    table = parse(text, { bom: true, delimiter, trim: true, skip_empty_lines: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new InvalidWoundDatasetError({
      dataset: 'manifeste',
      problem: 'Ce n’est pas un tableau CSV : une ligne n’a pas autant de cellules que de colonnes.',
      remedy: 'Enregistrez-le à nouveau au format CSV.',
    })
  }
  const [columns = [], ...body] = table as string[][]
  return body.map((cells, index) => ({ number: index + 2, data: lineOf(columns, cells) }))
}

/** A field, and where it lies in a line. */
type Placed = readonly [path: readonly string[], value: unknown]

function lineOf(columns: readonly string[], cells: readonly string[]): unknown {
  const placed = columns.flatMap((column, index): Placed[] => {
    const cell = cells[index] ?? ''
    return cell === '' ? [] : [[pathOf(column), valueIn(column, cell)]]
  })
  return gather(placed)
}

function pathOf(column: string): readonly string[] {
  const [, group, name = ''] = /^(tissu|alerte|contexte)_(.+)$/.exec(column) ?? []
  if (group === 'contexte') return ['contexte', name]
  if (group !== undefined) return ['verite', `${group}s`, name]
  if (ofCase.has(column)) return [column]
  return [strata.has(column) ? 'strates' : 'verite', column]
}

function gather(placed: readonly Placed[]): unknown {
  const groups = new Map<string, Placed[]>()
  const fields: [string, unknown][] = []
  for (const [[head = '', ...rest], value] of placed) {
    if (rest.length === 0) fields.push([head, value])
    else groups.set(head, [...(groups.get(head) ?? []), [rest, value]])
  }
  const nested = [...groups].map(([head, inner]) => [head, gather(inner)] as const)
  return Object.fromEntries([...fields, ...nested])
}

function valueIn(column: string, cell: string): unknown {
  if (lists.has(column)) return cell.split('|').map((code) => code.trim())
  return texts.has(column) ? cell : valueOf(cell)
}

function valueOf(cell: string): string | number | boolean {
  if (/^(oui|vrai|true)$/i.test(cell)) return true
  if (/^(non|faux|false)$/i.test(cell)) return false
  return /^-?\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : cell
}
