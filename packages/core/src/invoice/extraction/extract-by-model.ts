import { z } from 'zod'
import { documentPart } from '../../models/document-part.js'
import { generateObject } from '../../models/generate-object.js'
import type { MaskOptions } from '../../models/masking/mask-options.js'
import type { ModelImage, ModelPart, VisionModel } from '../../models/vision-model.js'
import type { Page } from '../../reading/document.js'
import { extractionPrompt, promptHash, promptVersion } from './by-model/extraction-prompt.js'
import { modelFields } from './by-model/model-fields.js'
import type { ModelReading, ModelUse, RejectionReason } from './by-model/model-reading.js'
import { typedValue } from './by-model/typed-value.js'

/** What a model says of a bill, and what it took. */
export interface ModelExtraction extends Omit<ModelUse, 'told' | 'proven'> {
  readings: readonly ModelReading[]
}

export interface ExtractByModelOptions {
  model: VisionModel
  /** Pictures of the pages, in order; never masked. */
  images?: readonly ModelImage[]
  mask?: MaskOptions | false
  /** @default 16 000 */
  maxOutputTokens?: number
  signal?: AbortSignal
}

/** A list instead of a tree: one strict mode allows 16 unions, and every leaf that may be absent would be one. */
const schema = z.strictObject({
  readings: z.array(
    z.strictObject({
      field: z.enum(Object.keys(modelFields)),
      energy: z.number(),
      row: z.number(),
      value: z.string(),
      quote: z.string(),
      page: z.number(),
    }),
  ),
})
type Claim = z.infer<typeof schema>['readings'][number]

/**
 * Asks a model for the values of a bill, each with the words that hold it and their page. Values of the wrong kind,
 * without words, on a page that there is not, or claimed twice and differently are set aside.
 */
export async function extractByModel(pages: readonly Page[], options: ExtractByModelOptions): Promise<ModelExtraction> {
  const { model, images = [], mask, maxOutputTokens = 16_000, signal } = options
  const texts = pages.flatMap(({ number, lines }): ModelPart[] => [
    { type: 'text', text: `Page ${number}:` },
    documentPart(lines.map(({ text }) => text).join('\n')),
  ])
  const { object, answers, usage, cost } = await generateObject({
    model,
    schema,
    name: 'energy_bill',
    instructions: extractionPrompt,
    parts: [...texts, ...images],
    maxOutputTokens,
    temperature: 0,
    ...(mask !== undefined && { mask }),
    ...(signal && { signal }),
  })
  const numbers = new Set(pages.map(({ number }) => number))
  const modelId = answers.at(-1)?.modelId ?? model.modelId
  const fromCache = answers.every((answer) => answer.fromCache === true)
  const about = { provider: model.provider, modelId, promptVersion, promptHash, usage, cost, fromCache }
  return { ...judge(object.readings, numbers), ...about }
}

function judge(claims: readonly Claim[], pages: ReadonlySet<number>): Pick<ModelExtraction, 'readings' | 'rejected'> {
  const readings = new Map<string, ModelReading>()
  const rejected = new Map<string, RejectionReason>()
  for (const { field, energy, row, value: text, quote, page } of claims) {
    const path = field.replace('[e]', `[${energy}]`).replace('[r]', `[${row}]`)
    const value = typedValue(text, modelFields[field] ?? 'text')
    const isRank = [energy, row].every((rank) => Number.isInteger(rank) && rank >= 0)
    if (value === null || !isRank) rejected.set(path, 'value')
    else if (quote.trim() === '') rejected.set(path, 'quote')
    else if (!pages.has(page)) rejected.set(path, 'page')
    else if (readings.has(path) && readings.get(path)?.value !== value) rejected.set(path, 'twice')
    else if (!readings.has(path)) readings.set(path, { path, value, quote, page })
  }
  for (const [path, reason] of rejected) if (reason === 'twice') readings.delete(path)
  return { readings: [...readings.values()], rejected: [...rejected].map(([path, reason]) => ({ path, reason })) }
}
