import { EInvoiceFault } from './e-invoice-fault.js'

/** What invoices are written in; other encodings are not guessed. */
const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
  // Written by programs that serialise to a string and save it as UTF-8: the bytes say that it is not UTF-16.
  'utf-16': 'utf-8',
}

/**
 * The characters of an XML file: by its byte order mark, else by its first bytes, else by its declaration
 * (XML 1.0, appendix F).
 *
 * @throws EInvoiceFault for an encoding that is not read, and for bytes that the encoding does not have
 */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new EInvoiceFault(`bytes that are not ${encoding}`, { cause })
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0x3c && second === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1').trimStart()
  const declared = /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8'
  const encoding = encodings[declared]
  if (encoding === undefined) throw new EInvoiceFault(`encoding ${declared} is not read`)
  return encoding
}
