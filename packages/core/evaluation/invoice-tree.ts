/** A leaf of the library's result, with what the evaluation needs of it. */
export interface GotLeaf {
  value: unknown
  confidence: number
  quote: string | null
}

export function isRecord(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
}

/** The leaf behind a `Field`; null for anything else, an absent leaf included. */
export function asLeaf(node: unknown): GotLeaf | null {
  if (!isRecord(node) || !('value' in node) || typeof node['confidence'] !== 'number') return null
  const evidence: unknown = Array.isArray(node['evidence']) ? node['evidence'][0] : null
  const quote = isRecord(evidence) && typeof evidence['quote'] === 'string' ? evidence['quote'] : null
  return { value: node['value'], confidence: node['confidence'], quote }
}

/** Every leaf that was read below a node, with its path from there. */
export function collectLeaves(node: unknown, path: string): { path: string; leaf: GotLeaf }[] {
  const leaf = asLeaf(node)
  if (leaf !== null) return leaf.value === null ? [] : [{ path, leaf }]
  if (Array.isArray(node)) return node.flatMap((item, index) => collectLeaves(item, `${path}[${index}]`))
  if (!isRecord(node)) return []
  return Object.entries(node).flatMap(([key, child]) => collectLeaves(child, path === '' ? key : `${path}.${key}`))
}

/** `energies[1].taxes[0].rate` becomes `energies[].taxes[].rate`. */
export function collapseIndexes(path: string): string {
  return path.replaceAll(/\[\+?\d+\]/g, '[]')
}

/** The collapsed paths of the leaves that a truth speaks about, printed (`null`) or not. */
export function scoredFields(node: unknown, path = ''): string[] {
  if (Array.isArray(node)) return node.flatMap((item) => scoredFields(item, `${path}[]`))
  if (!isRecord(node)) return [path]
  return Object.entries(node).flatMap(([key, child]) => scoredFields(child, path === '' ? key : `${path}.${key}`))
}
