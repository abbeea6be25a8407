import type { ChatDialect } from '../chat-completions/build-chat-request.js'

/** What families of models are known to take; any other begins with everything. */
const families: readonly (readonly [name: RegExp, known: Partial<ChatDialect>])[] = [
  // Reasoning models of OpenAI: no temperature, and the limit counts the reasoning.
  [/^(openai\/)?(o\d|gpt-([5-9]|\d\d))/i, { limit: 'max_completion_tokens', takesTemperature: false }],
]

/** How to speak to a model that is asked for the first time. */
export function dialectOf(model: string): ChatDialect {
  const found = families.find(([name]) => name.test(model))?.[1]
  return { level: 'json_schema', limit: 'max_tokens', takesTemperature: true, ...found }
}

/** The dialect without what the endpoint did not take, or null when there is nothing left to leave out. */
export function lighterDialect(parameter: string, dialect: ChatDialect): ChatDialect | null {
  if (parameter === 'temperature') return dialect.takesTemperature ? { ...dialect, takesTemperature: false } : null
  if (parameter === 'max_tokens' && dialect.limit === 'max_tokens')
    return { ...dialect, limit: 'max_completion_tokens' }
  if (parameter === 'max_completion_tokens' && dialect.limit === parameter) return { ...dialect, limit: 'max_tokens' }
  if (parameter !== 'response_format' && parameter !== 'json_schema') return null
  if (dialect.level === 'text') return null
  return { ...dialect, level: dialect.level === 'json_schema' ? 'json_object' : 'text' }
}
