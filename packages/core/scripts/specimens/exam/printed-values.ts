const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')
const shortMonths = 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' ')

/** Values that a bill says in words of its own: bands, codes, natures, yes and no. */
const saidOtherwise =
  /\.(band|code|old_nature|new_nature|unit|base_unit|rate_unit|kind|price_type|tariff_option)$|^(schema_version|energy_type|kind)$|^mentions\.|^offer\.regulated$|^invoice\.payment_method$|\.energy$/

/**
 * Paths of the truth whose value stands nowhere in the text of the document as a token of its own, in a form in which
 * a French bill may print it.
 */
export function absentValues(text: string, invoice: unknown): string[] {
  const flat = fold(text).replaceAll('\u2212', '-')
  return leavesOf(invoice, '').flatMap(({ path, value }) => {
    if (saidOtherwise.test(path)) return []
    return patternsOf(path, value).some((pattern) => new RegExp(pattern, 'u').test(flat)) ? [] : [`${path} = ${value}`]
  })
}

function leavesOf(node: unknown, path: string): { path: string; value: string | number }[] {
  if (typeof node === 'number') return [{ path, value: node }]
  // The lines of an address stand below each other, beside other columns.
  if (typeof node === 'string')
    return (path.endsWith('address') ? node.split(', ') : [node]).map((value) => ({ path, value }))
  if (Array.isArray(node)) return node.flatMap((item, index) => leavesOf(item, `${path}[${index}]`))
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, child]) => leavesOf(child, path === '' ? key : `${path}.${key}`))
}

function patternsOf(path: string, value: string | number): string[] {
  if (typeof value === 'number') return scalesOf(path).flatMap((scale) => numberPatterns(value * scale))
  const date = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value)
  if (date !== null) return datePatterns(date[1] ?? '', Number(date[2]), date[3])
  // An identifier may be cut into groups; words may be broken over lines.
  const isIdentifier = /^[\dA-Z/-]+$/.test(value)
  const characters = Array.from(fold(value).replaceAll(/\s/gu, '')).map(escape)
  return [`(?<!${isIdentifier ? '[\\p{L}\\d]' : '\\p{L}'})${characters.join('[\\s-]*')}(?![\\p{L}\\d])`]
}

/** A price may be printed per kWh in euros or cents, or per MWh; a rate of the accise likewise. kWh may be in MWh. */
function scalesOf(path: string): number[] {
  if (/quantity_kwh$|taxes\[\d+\]\.base$/.test(path)) return [1, 0.001]
  if (path.endsWith('unit_price_ht')) return path.includes('consumption') ? [1, 100, 1000] : [1]
  return /taxes\[\d+\]\.rate$/.test(path) ? [1, 0.1, 0.001] : [1]
}

function numberPatterns(value: number): string[] {
  const magnitude = Math.abs(value)
  return [0, 1, 2, 3, 4, 5].flatMap((decimals) => {
    const text = magnitude.toFixed(decimals)
    if (Math.abs(Number(text) - magnitude) > 1e-9) return []
    const [whole = '', fraction] = text.split('.')
    const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '[\\s.]?')
    const digits = `${grouped}${fraction === undefined ? '' : `(?:[,.]|\\s*€\\s*)${fraction}`}`
    const end = '(?![\\d]|,\\d|\\.\\d)'
    const unit = '(?:\\s?(?:€|kwh))?'
    if (value >= 0) return [`(?<![\\d,.])${digits}${end}`]
    // A debit below zero: `-3,20`, `- € 3,20`, `3,20-`, `(3,20)`, `3,20 € CR`.
    return [`(?<![\\d,.])- ?(?:€ ?)?${digits}${end}`, `(?<![\\d,.])${digits}${unit}(?:-|\\)|\\s?cr\\b)`]
  })
}

function datePatterns(year: string, month: number, day: string | undefined): string[] {
  const mm = String(month).padStart(2, '0')
  const names = [months[month - 1] ?? '', shortMonths[month - 1] ?? ''].map(fold).map(escape)
  const years = `(?:${year}|${year.slice(2)})`
  if (day === undefined) return [`(?<!\\d)${mm}/${years}(?!\\d)`, ...names.map((name) => `${name}\\s*${years}(?!\\d)`)]
  const dd = day === '01' ? '(?:1er|01)' : `0?${Number(day)}`
  return [
    `(?<!\\d)${day}([/.-])${mm}\\1${years}(?!\\d)`,
    // `du 5 au 31 mars 2026` says the month once, `du 4 mai au 3 juin 2026` the year; `3-mars-26`.
    ...names.map(
      (name) => `(?<!\\d)${dd}(?:\\s+au\\s+\\d+)?[\\s-]+${name}(?:\\s+au\\s+\\d+(?:er)?\\s+[a-z.]+)?[\\s-]+${years}`,
    ),
  ]
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll('’', "'")
    .toLowerCase()
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll('-', '-')
}
