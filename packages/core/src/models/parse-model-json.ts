import { findJsonTexts } from './find-json-texts.js'
import { repeatedKey } from './repeated-key.js'

/** What a text of a model holds. */
export interface ParsedJson {
  /** The JSON values found, in order. */
  values: unknown[]
  /** Why candidates were set aside, without a word of the answer other than names of keys. */
  faults: string[]
}

/**
 * Finds the JSON of an answer, bare, fenced or wrapped in prose. Strict: a key that comes twice, `NaN`, `Infinity`, a
 * number beyond the range of a double, a comment or a missing bracket is a fault; nothing is repaired.
 *
 * @example
 * ```ts
 * parseModelJson('Here it is:\n```json\n{"total": 12.5}\n```').values // [{ total: 12.5 }]
 * ```
 */
export function parseModelJson(text: string): ParsedJson {
  const parsed: ParsedJson = { values: [], faults: [] }
  for (const candidate of findJsonTexts(text.replace(/<think>[\s\S]*?<\/think>/g, ''))) {
    const fault = read(candidate, parsed.values)
    if (fault !== null) parsed.faults.push(fault)
  }
  if (parsed.values.length === 0 && parsed.faults.length === 0) {
    parsed.faults.push(text.trim() === '' ? 'the answer is empty' : 'there is no complete JSON object in the answer')
  }
  return parsed
}

function read(text: string, values: unknown[]): string | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'the answer is not valid JSON'
  }
  const key = repeatedKey(text)
  if (key !== null) return `the key ${JSON.stringify(key)} comes twice`
  if (holdsInfinity(value)) return 'a number is too large'
  values.push(value)
  return null
}

function holdsInfinity(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsInfinity)
}
