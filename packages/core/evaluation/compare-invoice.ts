import { alignLines } from './align-lines.js'
import { equalValues } from './equal-values.js'
import { asLeaf, collapseIndexes, collectLeaves, isRecord, scoredFields, type GotLeaf } from './invoice-tree.js'

/** `wrong`: another value than printed; `missing`: printed and not read; `extra`: read and not printed. */
export type Outcome = 'right' | 'wrong' | 'missing' | 'extra'

/** One leaf of a bill, judged. */
export interface LeafComparison {
  /** With the indexes of the truth; `[+2]` for a line that the truth does not have. */
  path: string
  /** The path with its indexes collapsed. */
  field: string
  outcome: Outcome
  expected: unknown
  got: unknown
  confidence: number | null
  quote: string | null
}

/**
 * Judges every leaf that the truth speaks about. Two nulls are nothing to judge; a key absent from the truth is not
 * scored; `notScored` are paths that the bill lets one derive and does not print.
 */
export function compareInvoice(truth: unknown, got: unknown, notScored: readonly string[] = []): LeafComparison[] {
  const fields = new Set(scoredFields(truth))
  const skipped = notScored.map((path) => path.replace(/^(energies\[\d+\])\.totals\./, '$1.total_'))
  return compareNode(truth, got, '', fields).filter(
    ({ path }) => path !== 'schema_version' && !skipped.some((skip) => path === skip || path.startsWith(`${skip}.`)),
  )
}

function compareNode(expected: unknown, got: unknown, path: string, fields: ReadonlySet<string>): LeafComparison[] {
  if (Array.isArray(expected)) return compareLines(expected, Array.isArray(got) ? got : [], path, fields)
  if (isRecord(expected)) {
    const children = isRecord(got) ? got : {}
    return Object.entries(expected).flatMap(([key, child]) =>
      compareNode(child, children[key], path === '' ? key : `${path}.${key}`, fields),
    )
  }
  const leaf = asLeaf(got)
  if (leaf === null && expected === null) return extras(got, path, fields)
  return compareLeaf(expected, leaf, path)
}

function compareLines(
  expected: readonly unknown[],
  got: readonly unknown[],
  path: string,
  fields: ReadonlySet<string>,
): LeafComparison[] {
  return alignLines(expected, got).flatMap((pair) => {
    if (pair.expected === null) return extras(got[pair.got ?? 0], `${path}[+${pair.got ?? 0}]`, fields)
    const line = pair.got === null ? null : got[pair.got]
    return compareNode(expected[pair.expected], line, `${path}[${pair.expected}]`, fields)
  })
}

function compareLeaf(expected: unknown, leaf: GotLeaf | null, path: string): LeafComparison[] {
  const got = leaf?.value ?? null
  if (expected === null && got === null) return []
  // A mention that is not printed may be read as false or left unread: both say the same.
  if (path.startsWith('mentions.') && expected === false && got === null) return []
  const key = path.slice(path.lastIndexOf('.') + 1)
  const outcome =
    expected === null ? 'extra' : got === null ? 'missing' : equalValues(key, expected, got) ? 'right' : 'wrong'
  return [judged(path, outcome, expected, leaf)]
}

/** What was read below a node that the truth does not have. */
function extras(got: unknown, path: string, fields: ReadonlySet<string>): LeafComparison[] {
  const siblings = `${collapseIndexes(path)}.`
  const isKnown = [...fields].some((field) => field.startsWith(siblings))
  return collectLeaves(got, path)
    .filter(({ path: leafPath }) => !isKnown || fields.has(collapseIndexes(leafPath)))
    .map(({ path: leafPath, leaf }) => judged(leafPath, 'extra', null, leaf))
}

function judged(path: string, outcome: Outcome, expected: unknown, leaf: GotLeaf | null): LeafComparison {
  const field = collapseIndexes(path)
  return {
    path,
    field,
    outcome,
    expected,
    got: leaf?.value ?? null,
    confidence: leaf?.confidence ?? null,
    quote: leaf?.quote ?? null,
  }
}
