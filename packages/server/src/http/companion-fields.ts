import { ConstatError, parseEnergyInvoice, parseOffers, type EnergyInvoice, type Offer } from '@constat/core'
import { refusedField } from './refused-field.js'

/** Offers that a caller compares this bill with; null when none are sent. */
export function offersOf(received: unknown): readonly Offer[] | null {
  const [text] = textsOf('offers', received, 1)
  return text === undefined ? null : contentOf('offers', text, parseOffers)
}

/** Earlier bills of the same customer: the `invoice` of earlier answers, one per field of this name. */
export function earlierInvoicesOf(received: unknown): readonly EnergyInvoice[] {
  const texts = textsOf('earlier_invoices', received, 12)
  return texts.map((text) => contentOf('earlier_invoices', text, parseEnergyInvoice))
}

/** The texts of a field sent any number of times; blank ones count as not sent. */
function textsOf(name: string, received: unknown, most: number): string[] {
  const values: unknown[] = received === undefined ? [] : Array.isArray(received) ? received : [received]
  const texts = values.filter((value) => typeof value === 'string').filter((text) => text.trim() !== '')
  if (texts.length > most) throw refusedField(name, most === 1 ? 'attendu un seul texte' : `attendu ${most} au maximum`)
  return texts
}

function contentOf<Content>(name: string, text: string, parse: (data: unknown) => Content): Content {
  try {
    return parse(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError) throw refusedField(name, 'attendu du JSON')
    if (!ConstatError.isInstance(error) || error.code !== 'invalid_option') throw error
    const { option, expected } = error.details as { option: string; expected: string }
    throw refusedField(name, `en ${option}, attendu ${expected}`)
  }
}
