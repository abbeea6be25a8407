import { InvalidOptionError } from '../../errors/invalid-option-error.js'
import type { ModelPart } from '../vision-model.js'
import type { MaskOptions } from './mask-options.js'
import { findPersonalData } from './find-personal-data.js'
import { drawPlaceholders, essenceOf, layOut } from './draw-placeholders.js'
import { replaceWhole } from './replace-whole.js'

export interface MaskedParts {
  /** The parts with every known value replaced; pictures are passed as they are. */
  parts: ModelPart[]
  /** How many different values were replaced. */
  count: number
  /** Puts the values back into a text. */
  restoreText: (text: string) => string
  /** Puts the values back into every text of a parsed answer. */
  restoreValue: (value: unknown) => unknown
}

/**
 * Replaces personal data in the text parts of a call by placeholders of the same shape: a digit by a digit, a letter by
 * a letter of the same case, everything else kept. The same value always gets the same placeholder, and putting
 * back is exact.
 *
 * @throws InvalidOptionError when putting back would not be exact; nothing is sent then
 * @example
 * ```ts
 * const masked = maskPersonalData(parts, { terms: ['Camille Durand'] })
 * masked.restoreText(answer.text)
 * ```
 */
export function maskPersonalData(parts: readonly ModelPart[], options: MaskOptions = {}): MaskedParts {
  const texts = parts.flatMap((part) => (part.type === 'text' ? [part.text] : []))
  const values = [...new Set(texts.flatMap((text) => findPersonalData(text, options)))]
  for (let salt = 0; salt < 20; salt += 1) {
    const masked = replaceBy(placeholdersFor(values, texts, salt), parts)
    const restored = masked.parts.flatMap((part) => (part.type === 'text' ? [masked.restoreText(part.text)] : []))
    // A placeholder that its surroundings complete to another one is rare; then all are drawn anew.
    if (restored.every((text, index) => text === texts[index])) return masked
  }
  throw new InvalidOptionError({ option: 'mask', expected: 'des termes qui peuvent être rétablis', received: 'autre' })
}

/** One placeholder for one value, however it is spaced and capitalised in one place and another. */
function placeholdersFor(values: readonly string[], texts: readonly string[], salt: number): Map<string, string> {
  const draw = drawPlaceholders(essenceOf(texts.join('\n')), salt)
  const essences = new Map<string, string>()
  const result = new Map<string, string>()
  for (const value of values) {
    const essence = essenceOf(value)
    const drawn = essences.get(essence) ?? draw(essence)
    essences.set(essence, drawn)
    result.set(value, layOut(value, drawn))
  }
  return result
}

function replaceBy(placeholders: ReadonlyMap<string, string>, parts: readonly ModelPart[]): MaskedParts {
  const back = new Map<string, string>()
  for (const [value, placeholder] of placeholders) back.set(compact(placeholder), compact(value))
  for (const [value, placeholder] of placeholders) back.set(placeholder, value)
  const restoreText = (text: string): string => replaceWhole(text, back)
  const masked = parts.map((part): ModelPart =>
    part.type === 'text' ? { ...part, text: replaceWhole(part.text, placeholders) } : part,
  )
  return { parts: masked, count: placeholders.size, restoreText, restoreValue: (value) => deep(value, restoreText) }
}

/** Models often give an identifier back without its spaces. */
function compact(text: string): string {
  return /\d/.test(text) ? text.replace(/[\s.-]/g, '') : text
}

function deep(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((entry) => deep(entry, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, deep(entry, change)]))
}
