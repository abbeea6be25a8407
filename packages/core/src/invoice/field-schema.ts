import { z } from 'zod'

const share = z.number().min(0).max(1)
const box = z
  .looseObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
  .meta({ id: 'Box', description: 'A rectangle relative to its page: 0 to 1 on both axes, origin at the top left.' })

/** One piece of evidence in JSON. The ids name these parts in the schemas that are made of them. */
export const evidence = z
  .looseObject({
    source: z.enum(['factur-x', 'rules', 'hint', 'model', 'derived']),
    page: z.int().min(1).nullable(),
    box: box.nullable(),
    quote: z.string().nullable(),
  })
  .meta({ id: 'Evidence', description: 'The place in the document that proves a value, with its words as printed.' })

/** A leaf: a value with its proof, or null; one that an older version did not know counts as not read. */
export function read<Value extends z.ZodType>(id: string, value: Value) {
  return z
    .looseObject({ value, confidence: share, evidence: z.array(evidence) })
    .nullable()
    .default(null)
    .meta({ id, description: 'A value with its calibrated confidence and its proof; null where it was not read.' })
}

/** The same leaf under several names. */
export function leaves<Name extends string, Leaf extends z.ZodType>(leaf: Leaf, ...names: Name[]) {
  return Object.fromEntries(names.map((name) => [name, leaf])) as Record<Name, Leaf>
}

export const text = read('TextRead', z.string())
export const figure = read('FigureRead', z.number())
export const date = read('DateRead', z.iso.date())
