import { InvalidOptionError } from '../../errors/invalid-option-error.js'

const longest = 80

/** @throws InvalidOptionError for what is no short text; never tells the text, which may name a person */
export function checkReference(reference: string | undefined): string | null {
  if (reference === undefined) return null
  // A caller without types may pass anything.
  const received: unknown = reference
  const text = typeof received === 'string' ? received.trim() : ''
  if (text !== '' && text.length <= longest) return text
  throw new InvalidOptionError({
    option: 'reference',
    expected: `un texte de 1 à ${String(longest)} caractères`,
    received: typeof received === 'string' ? `${String(received.length)} caractères` : typeof received,
  })
}
