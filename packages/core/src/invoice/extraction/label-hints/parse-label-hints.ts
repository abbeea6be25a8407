import { z } from 'zod'
import { InvalidOptionError } from '../../../errors/invalid-option-error.js'
import { hintedKind } from './hinted-paths.js'
import type { LabelHints } from './label-hint.js'

const hint = z
  .strictObject({
    supplier: z.string().min(1).max(120).nullable(),
    path: z.string(),
    label: z
      .string()
      .min(2)
      .max(60)
      .regex(/^[^\d@]+$/),
    relation: z.enum(['same-cell', 'right', 'same-row', 'below', 'column-header']),
    kind: z.enum(['amount', 'date', 'reference', 'delivery-point', 'phone', 'power', 'energy', 'number']),
    count: z.int().min(1),
  })
  .refine(({ path, kind }) => hintedKind(path) === kind, { path: ['path'] })

const labelHints = z.strictObject({ version: z.literal(1), hints: z.array(hint).max(10_000) })

/**
 * Label hints that were stored or come from somebody else, checked: of this version, for values that hints find, labels
 * without figures.
 *
 * @throws InvalidOptionError whose `received` names the place of the first fault, never its text
 * @example
 * ```ts
 * const hints = parseLabelHints(JSON.parse(await readFile('hints.json', 'utf8')))
 * ```
 */
export function parseLabelHints(data: unknown): LabelHints {
  const result = labelHints.safeParse(data)
  if (result.success) return result.data
  const place = result.error.issues[0]?.path.join('.') ?? ''
  throw new InvalidOptionError({
    option: 'labelHints',
    expected: 'des indications de libellés exportées, version\u00a01',
    received: place === '' ? typeof data : place,
  })
}
