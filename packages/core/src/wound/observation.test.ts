import { describe, expect, it } from 'vitest'
import { toModelSchema } from '../models/to-model-schema.js'
import { modelObservationSchema, observationName, woundObservationSchema } from './observation.js'
import { sacralUlcer } from './testing/observation.test-support.js'

type Node = Record<string, unknown>
const schema = toModelSchema(observationName, modelObservationSchema).json

/** Every schema inside a schema with its depth: properties and items count, as the vendors count. */
function nodesOf(node: Node, depth = 0): { node: Node; depth: number }[] {
  const inner = [
    ...Object.values((node['properties'] ?? {}) as Record<string, Node>),
    ...(node['items'] === undefined ? [] : [node['items'] as Node]),
    ...((node['anyOf'] ?? []) as Node[]),
  ]
  return [{ node, depth }, ...inner.flatMap((child) => nodesOf(child, depth + 1))]
}
const nodes = nodesOf(schema)
const keys = nodes.flatMap(({ node }) => Object.keys((node['properties'] ?? {}) as Node))

describe('the observation that a model is asked for', () => {
  it('has an object at its root, every key required and no other key', () => {
    expect(schema['type']).toBe('object')
    for (const { node } of nodes.filter(({ node }) => node['type'] === 'object')) {
      expect(node['required']).toEqual(Object.keys(node['properties'] as Node))
      expect(node['additionalProperties']).toBe(false)
    }
  })

  it('has no keyword but those that every strict mode takes', () => {
    const known = ['additionalProperties', 'enum', 'items', 'properties', 'required', 'type']
    expect([...new Set(nodes.flatMap(({ node }) => Object.keys(node)))].sort()).toEqual(known)
    const unions = nodes.filter(({ node }) => Array.isArray(node['type']))
    expect(unions.map(({ node }) => node['type'])).toEqual(Array(3).fill(['number', 'null']))
  })

  it('stays within the limits of the vendors', () => {
    // Anthropic: 16 unions (a list of types is one), 24 optional keys. OpenAI: depth 10, 1,000 values of enums, 120,000 characters of names.
    expect(nodes.filter(({ node }) => 'anyOf' in node || Array.isArray(node['type'])).length).toBeLessThanOrEqual(16)
    expect(Math.max(...nodes.map(({ depth }) => depth))).toBeLessThanOrEqual(10)
    const values = nodes.flatMap(({ node }) => (node['enum'] ?? []) as string[])
    expect(values.length).toBeLessThanOrEqual(1000)
    expect(values.every((value) => /^[a-z0-9_]+$/.test(value) || value === 'plaie-obs/1.0')).toBe(true)
    expect(JSON.stringify(schema).length).toBeLessThan(10_000)
  })

  it('has no field for what no photograph shows', () => {
    const never = /odeur|douleur|chaleur|fievre|infect|brulure_|profondeur_cm|decollement_cm|pronostic|traitement/
    expect(keys.filter((key) => never.test(key))).toEqual([])
    expect(keys).toContain('profondeur_apparente')
  })

  it('takes a complete observation, and after the rules also a proportion that cannot be told', () => {
    expect(modelObservationSchema.parse(sacralUlcer)).toEqual(sacralUlcer)
    const untold = { ...sacralUlcer, lit: { ...sacralUlcer.lit, tissus: [{ tissu: 'os', pourcentage: null }] } }
    expect(modelObservationSchema.safeParse(untold).success).toBe(false)
    expect(woundObservationSchema.safeParse(untold).success).toBe(true)
  })
})
