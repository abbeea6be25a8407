import { parseModelJson } from './parse-model-json.js'

/** Models that are asked for JSON sometimes answer with the call of a tool of that name: what it was called with. */
export function unwrapToolCall(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return value
  const call = value as Record<string, unknown>
  if (call['name'] !== name) return value
  const given = call['arguments'] ?? call['parameters'] ?? call['input']
  if (typeof given !== 'string') return given ?? value
  const { values } = parseModelJson(given)
  return values.length === 1 ? values[0] : value
}
