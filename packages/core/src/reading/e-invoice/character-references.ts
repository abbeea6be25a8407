import { EInvoiceFault } from './e-invoice-fault.js'

/** The five entities that every XML document has (XML 1.0, §4.6). */
const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' }

/**
 * Text with its references replaced, once: what a replacement spells is not read again.
 *
 * @throws EInvoiceFault for an entity that is not predefined, or a character that XML does not have
 */
export function resolveReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]{0,12};?)/g, (_, reference: string) => {
    const name = reference.slice(0, -1)
    const known = reference.endsWith(';') ? (predefined[name] ?? characterOf(name)) : null
    if (known === null) throw new EInvoiceFault('a reference to an unknown entity')
    return known
  })
}

function characterOf(name: string): string | null {
  const [, hex, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? []
  const code = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16)
  const isCharacter = [9, 10, 13].includes(code) || (code >= 0x20 && code < 0xd800) || (code > 0xdfff && code < 0xfffe)
  return isCharacter || (code > 0xffff && code <= 0x10ffff) ? String.fromCodePoint(code) : null
}
