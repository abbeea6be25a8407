import { EInvoiceFault } from './e-invoice-fault.js'

/** One element of an XML document, with its name resolved: prefixes are the writer's choice and mean nothing. */
export interface XmlElement {
  /** Local name, without prefix. */
  name: string
  /** Namespace URI, or '' when the element is in none. */
  namespace: string
  /** By name as written; namespace declarations left out. */
  attributes: Readonly<Record<string, string>>
  children: readonly XmlElement[]
  /** The character data of the element itself, without that of its children. */
  text: string
}

/** Every child of that name. */
export function childrenOf(element: XmlElement | null, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

/**
 * The only element at the end of a path of child names, or null.
 *
 * @throws EInvoiceFault when one of the steps is there more than once: nothing says which one counts
 */
export function elementAt(element: XmlElement | null, path: string): XmlElement | null {
  let current = element
  for (const name of path.split('/')) {
    const found = childrenOf(current, name)
    if (found.length > 1) throw new EInvoiceFault(`${found.length} elements ${name} where one is allowed`)
    current = found[0] ?? null
  }
  return current
}

/** The same tree without the elements of other namespaces: extensions of third parties are nobody's invoice. */
export function withinNamespaces(element: XmlElement, namespaces: ReadonlySet<string>): XmlElement {
  const own = element.children.filter((child) => namespaces.has(child.namespace))
  return { ...element, children: own.map((child) => withinNamespaces(child, namespaces)) }
}

/** The character data of every element, in the order of the document, without embedded files. */
export function textsOf(element: XmlElement): string[] {
  if (element.name.endsWith('BinaryObject')) return []
  const own = element.text.trim()
  return [...(own === '' ? [] : [own]), ...element.children.flatMap(textsOf)]
}
