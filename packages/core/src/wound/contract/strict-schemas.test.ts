import { describe, expect, it } from 'vitest'
import { toModelSchema } from '../../models/to-model-schema.js'
import { comparisonAnswerSchema, comparisonName } from '../compare/comparison-answer.js'
import { modelObservationSchema, observationName } from '../observation.js'
import { useVendors } from './use-vendors.test-support.js'
import { vendors } from './vendors.test-support.js'

type Node = Readonly<Record<string, unknown>>
interface Placed {
  node: Node
  /** Objects and lists that it stands in. */
  depth: number
  isOptional: boolean
}
const talks = useVendors()
const schemas = {
  [observationName]: toModelSchema(observationName, modelObservationSchema),
  [comparisonName]: toModelSchema(comparisonName, comparisonAnswerSchema),
}

/** Every schema inside a schema. */
function nodesOf(node: Node, depth = 0, isOptional = false): Placed[] {
  const properties = Object.entries((node['properties'] ?? {}) as Record<string, Node>)
  const required = (node['required'] ?? []) as readonly string[]
  const items = node['items'] === undefined ? [] : [node['items'] as Node]
  const choices = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => (node[key] ?? []) as Node[])
  return [
    { node, depth, isOptional },
    ...properties.flatMap(([name, child]) => nodesOf(child, depth + 1, !required.includes(name))),
    ...items.flatMap((child) => nodesOf(child, depth + 1)),
    ...choices.flatMap((child) => nodesOf(child, depth)),
  ]
}
const keywordsOf = (all: readonly Placed[]) => [...new Set(all.flatMap(({ node }) => Object.keys(node)))]
const unionsOf = (all: readonly Placed[]) =>
  all.filter(({ node }) => Array.isArray(node['type']) || 'anyOf' in node || 'oneOf' in node)
const valuesOf = (all: readonly Placed[]) => all.flatMap(({ node }) => (node['enum'] ?? []) as unknown[])
const namesOf = (all: readonly Placed[]) => all.flatMap(({ node }) => Object.keys((node['properties'] ?? {}) as Node))
const beyond = (all: readonly Placed[], known: readonly string[]) =>
  keywordsOf(all).filter((word) => !known.includes(word))
const structural = ['type', 'properties', 'required', 'additionalProperties', 'items', 'enum', 'anyOf']

/** What each documents of its strict mode, November 2026. What is not documented is held to what all others share. */
const limits: Readonly<Record<string, (all: readonly Placed[]) => void>> = {
  // https://developers.openai.com/api/docs/guides/structured-outputs (supported schemas)
  OpenAI: (all) => {
    expect(all[0]?.node['type']).toBe('object')
    expect(all[0]?.node).not.toHaveProperty('anyOf')
    // Ten today; endpoints that copied it early still say five.
    expect(Math.max(...all.map(({ depth }) => depth))).toBeLessThanOrEqual(5)
    expect(namesOf(all).length).toBeLessThanOrEqual(5000)
    expect(valuesOf(all).length).toBeLessThanOrEqual(1000)
    expect([...namesOf(all), ...valuesOf(all)].join('').length).toBeLessThanOrEqual(120_000)
    for (const { node } of all) expect(((node['enum'] ?? []) as unknown[]).length).toBeLessThanOrEqual(250)
    expect(beyond(all, structural)).toEqual([])
  },
  // https://platform.claude.com/docs/en/build-with-claude/structured-outputs (limitations); a list of types is a union too.
  Anthropic: (all) => {
    expect(unionsOf(all).length).toBeLessThanOrEqual(16)
    expect(all.filter(({ isOptional }) => isOptional).length).toBeLessThanOrEqual(24)
    expect(valuesOf(all).every((value) => ['string', 'number', 'boolean'].includes(typeof value))).toBe(true)
    expect(beyond(all, structural)).toEqual([])
  },
  Mistral: (all) => {
    expect(beyond(all, structural)).toEqual([])
  },
  // https://ai.google.dev/gemini-api/docs/structured-output (JSON Schema support)
  Gemini: (all) => {
    expect(beyond(all, [...structural, 'oneOf', 'format', 'title', 'description', 'prefixItems'])).toEqual([])
    expect(valuesOf(all).every((value) => ['string', 'number'].includes(typeof value))).toBe(true)
    // A choice is told as a list of types: of two at most, one of them null.
    for (const { node } of unionsOf(all)) expect(node['type']).toEqual(['number', 'null'])
  },
  // Grammars of llama.cpp, Ollama and vLLM are made of these words alone.
  local: (all) => {
    expect(beyond(all, structural)).toEqual([])
    expect(valuesOf(all).every((value) => typeof value === 'string' && /^[\w./-]+$/.test(value))).toBe(true)
  },
}

describe.each(vendors)('the strict schemas that are sent: $name', (vendor) => {
  it.each(Object.entries(schemas))('%s arrives as it is, and within what the vendor takes', async (_name, schema) => {
    const { scene, model } = talks.meet(vendor, [vendor.says('{}')])
    await model.generate({ instructions: 'Décris.', parts: [], schema, maxOutputTokens: 9 })
    const sent = vendor.schemaIn(scene.requests[0]?.body ?? {}) as Node
    expect(sent).toEqual(schema.json)
    const all = nodesOf(sent)
    for (const { node } of all.filter(({ node }) => node['type'] === 'object')) {
      expect(node['required']).toEqual(Object.keys(node['properties'] as Node))
      expect(node['additionalProperties']).toBe(false)
    }
    limits[vendor.name]?.(all)
  })

  it('would be refused by this test with a bound, an optional key or seventeen unions', () => {
    const wide = {
      type: 'object',
      properties: Object.fromEntries(Array.from({ length: 17 }, (_, n) => [`k${n}`, union])),
    }
    const bounded = { type: 'object', properties: { a: { type: 'number', minimum: 0 } }, required: ['a'] }
    expect(() => limits[vendor.name]?.(nodesOf(bounded))).toThrow('minimum')
    if (vendor.name === 'Anthropic') expect(() => limits['Anthropic']?.(nodesOf(wide))).toThrow('16')
  })
})
const union = { type: ['string', 'null'] }
