import { EInvoiceFault } from './e-invoice-fault.js'

/**
 * The name of the root element as written, found without parsing the rest.
 *
 * @throws EInvoiceFault for a document type declaration: no invoice needs one, and entities of strangers are declared there
 */
export function rootNameOf(text: string): string | null {
  let position = 0
  for (;;) {
    const rest = /[^\s\ufeff]/g
    rest.lastIndex = position
    const start = rest.exec(text)?.index
    if (start === undefined || text[start] !== '<') return null
    if (text.startsWith('<!DOCTYPE', start)) throw new EInvoiceFault('a document type declaration')
    const close = text.startsWith('<!--', start) ? '-->' : text.startsWith('<?', start) ? '?>' : null
    if (close === null) return /^<([\w.:-]+)/.exec(text.slice(start, start + 200))?.[1] ?? null
    const end = text.indexOf(close, start + 2)
    if (end < 0) return null
    position = end + close.length
  }
}
