import { resolveReferences } from './character-references.js'
import { decodeXml } from './decode-xml.js'
import { EInvoiceFault } from './e-invoice-fault.js'
import type { XmlElement } from './xml-element.js'
import { rootNameOf } from './xml-prolog.js'

/** An invoice of 10 000 lines, with its attachments, stays below each of these. */
const most = { bytes: 16 * 1024 * 1024, marks: 1_000_000, depth: 64, namespaces: 64 }

/** What fast-xml-parser gives with `preserveOrder`: one key, the name or `#text` or `#cdata`, and `:@` for attributes. */
type Node = Readonly<Record<string, readonly Node[] | string | Readonly<Record<string, string>>>>
type Scope = Readonly<Record<string, string>>

/**
 * Parses a well-formed XML document. Nothing outside of the file is ever read, and no entity is declared by it.
 *
 * @throws EInvoiceFault for anything else, and beyond the limits
 */
export async function parseXml(bytes: Uint8Array): Promise<XmlElement> {
  if (bytes.byteLength > most.bytes) throw new EInvoiceFault(`more than ${most.bytes} bytes`)
  const text = decodeXml(bytes)
  if (rootNameOf(text) === null) throw new EInvoiceFault('no root element')
  if (countMarks(text) > most.marks) throw new EInvoiceFault(`more than ${most.marks} tags`)
  const roots = await nodesOf(text)
  const [root] = roots.filter((node) => nameOf(node) !== '#text')
  if (root === undefined || roots.length > 1) throw new EInvoiceFault('more or less than one root element')
  return elementOf(root, { xml: 'http://www.w3.org/XML/1998/namespace' })
}

function countMarks(text: string): number {
  let marks = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) marks++
  return marks
}

async function nodesOf(text: string): Promise<readonly Node[]> {
  const { XMLParser } = await import('fast-xml-parser')
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    trimValues: false,
    // References are resolved below: the library leaves numeric ones as they are, and knows entities that XML does not.
    processEntities: false,
    cdataPropName: '#cdata',
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: most.depth,
    jPath: false,
  })
  try {
    // The parser alone forgives unclosed elements. Its check moves to fast-xml-validator in the next major, a package that
    // brings seven others with a second parser; the version here is pinned.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const nodes = parser.parse(text, true) as readonly Node[]
    return nodes.filter((node) => nameOf(node) !== '#text' || charactersOf(node).trim() !== '')
  } catch (cause) {
    throw new EInvoiceFault('XML that is not well-formed', { cause })
  }
}

function nameOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ':@') ?? ''
}

function elementOf(node: Node, outer: Scope): XmlElement {
  const written = nameOf(node)
  const attributes: Record<string, string> = {}
  const declared: Record<string, string> = {}
  for (const [key, value] of Object.entries((node[':@'] ?? {}) as Record<string, string>)) {
    const text = resolveReferences(value)
    const prefix = key === 'xmlns' ? '' : /^xmlns:(.+)$/.exec(key)?.[1]
    if (prefix === undefined) attributes[key] = text
    else declared[prefix] = text
  }
  const scope = Object.keys(declared).length === 0 ? outer : { ...outer, ...declared }
  if (Object.keys(scope).length > most.namespaces) throw new EInvoiceFault('too many namespaces')
  const inside = (node[written] ?? []) as readonly Node[]
  const parts = written.split(':')
  const prefix = parts.length > 1 ? (parts[0] ?? '') : ''
  const namespace = scope[prefix] ?? (prefix === '' ? '' : null)
  if (namespace === null || parts.length > 2) throw new EInvoiceFault('a prefix that is not declared')
  return {
    name: parts.at(-1) ?? written,
    namespace,
    attributes,
    children: inside.filter((child) => !nameOf(child).startsWith('#')).map((child) => elementOf(child, scope)),
    text: inside.map(textOf).join(''),
  }
}

function charactersOf(node: Node): string {
  const text = node['#text']
  return typeof text === 'string' ? text : ''
}

function textOf(node: Node): string {
  const [text, cdata] = [node['#text'], node['#cdata']]
  if (typeof text === 'string') return resolveReferences(text)
  return Array.isArray(cdata) ? (cdata as readonly Node[]).map(charactersOf).join('') : ''
}
