const identifiers = new Set([
  'number',
  'siren',
  'vat_number',
  'customer_service_phone',
  'client_reference',
  'contract_reference',
  'account_reference',
  'delivery_point',
  'serial',
  'network_tariff',
])

const texts = new Set(['name', 'printed_name', 'billing_address', 'site_address', 'label', 'website'])

/** Lower case, without accents; everything that is neither letter nor digit becomes one space. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * Whether a value that was read is the one printed: numbers to 1e-6, identifiers without white space, names, labels
 * and addresses folded for case, accents, spacing and punctuation, anything else exactly.
 *
 * @param key last key of the leaf's path; it tells the kind of comparison
 */
export function equalValues(key: string, expected: unknown, got: unknown): boolean {
  if (typeof expected === 'number') return typeof got === 'number' && Math.abs(expected - got) <= 1e-6
  if (typeof expected !== 'string' || typeof got !== 'string') return expected === got
  if (identifiers.has(key)) return withoutSpaces(expected) === withoutSpaces(got)
  if (texts.has(key)) return foldText(expected) === foldText(got)
  return expected === got
}

function withoutSpaces(identifier: string): string {
  return identifier.replaceAll(/\s/gu, '').toUpperCase()
}
