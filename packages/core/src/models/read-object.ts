import type { z } from 'zod'
import { parseModelJson } from './parse-model-json.js'
import { unwrapToolCall } from './unwrap-tool-call.js'

/** The object of an answer, or what is wrong with it. */
export type ReadObject<T> = { isRead: true; object: T } | { isRead: false; faults: string[] }

/**
 * Takes the one object of an answer that has the shape asked for. Two of them are a draft and a correction, or one of
 * the document and one of the model: neither is chosen.
 *
 * @param prepare changes the parsed value before it is judged, such as putting masked data back
 */
export function readObject<T>(
  text: string,
  schema: z.ZodType<T>,
  name: string,
  prepare: (value: unknown) => unknown = (value) => value,
): ReadObject<T> {
  const { values, faults } = parseModelJson(text)
  const judged = values.map((value) => schema.safeParse(prepare(unwrapToolCall(value, name))))
  const valid = judged.flatMap((result) => (result.success ? [result.data] : []))
  const [object] = valid
  if (valid.length === 1) return { isRead: true, object: object as T }
  if (valid.length > 1) return { isRead: false, faults: ['there is more than one object in the answer'] }
  const wrong = judged.flatMap((result) => (result.success ? [] : result.error.issues.map(describe)))
  return { isRead: false, faults: [...faults, ...wrong].slice(0, 20) }
}

/** Path and kind of a fault; zod's own words for enums list what is allowed, never what was received. */
function describe(issue: z.core.$ZodIssue): string {
  const path = issue.path.length === 0 ? 'the answer' : issue.path.join('.')
  if (issue.code === 'invalid_type') return `${path}: expected ${issue.expected}`
  if (issue.code === 'invalid_value') return `${path}: not one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'unrecognized_keys') return `${path}: ${issue.keys.length} unknown keys`
  return `${path}: ${issue.code}`
}
