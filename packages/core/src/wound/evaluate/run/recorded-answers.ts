import { z } from 'zod'
import { UnreadableAnswersError } from '../../../errors/unreadable-answers-error.js'
import type { LoggedAnswer } from './answer-log.js'

/** Answers that were had elsewhere, such as by a batch service, to be evaluated without asking any model. */
export interface RecordedAnswers {
  /** The model as the report names it, such as `openai/gpt-5.4`. */
  provider: string
  modelId: string
  /** The answers of one run about one case, in the order in which they came; none when there are none. */
  answersOf(caseId: string, run: number): readonly LoggedAnswer[]
}

const tokens = z.int().min(0)
const recordSchema = z.strictObject({
  cas: z.string().min(1),
  tirage: z.int().min(1).default(1),
  texte: z.string(),
  fin: z.enum(['stop', 'length', 'refusal', 'content-filter', 'other']).default('stop'),
  modele: z.string().optional(),
  jetons_entree: tokens.optional(),
  jetons_sortie: tokens.optional(),
  cout_usd: z.number().min(0).optional(),
  date_tarif: z.iso.date().optional(),
  latence_ms: z.number().min(0).optional(),
  le: z.iso.datetime().optional(),
})

/**
 * Reads recorded answers, one JSON object per line: `cas` (id of the case), `tirage` (run, 1), `texte` (the answer as it
 * came), and where they are known `fin`, `modele`, `jetons_entree`, `jetons_sortie`, `cout_usd`, `latence_ms`, `le`. Two lines of
 * the same case and run are the first answer and the one to the guided retry.
 *
 * @param model as `provider/model`
 * @throws UnreadableAnswersError naming the first line at fault
 */
export function parseRecordedAnswers(text: string, model: string): RecordedAnswers {
  const slash = model.indexOf('/')
  const [provider, modelId] = slash === -1 ? ['enregistre', model] : [model.slice(0, slash), model.slice(slash + 1)]
  const answers = new Map<string, LoggedAnswer[]>()
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const record = readRecord(line, index + 1)
    const key = keyOf(record.cas, record.tirage)
    answers.set(key, [...(answers.get(key) ?? []), asLogged(record, modelId)])
  }
  return { provider, modelId, answersOf: (caseId, run) => answers.get(keyOf(caseId, run)) ?? [] }
}

const keyOf = (caseId: string, run: number): string => JSON.stringify([caseId, run])

function readRecord(line: string, number: number): z.infer<typeof recordSchema> {
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch {
    throw new UnreadableAnswersError({ line: number })
  }
  const parsed = recordSchema.safeParse(data)
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.join('.') ?? ''
  throw new UnreadableAnswersError({ line: number, ...(field !== '' && { field }) })
}

function asLogged(record: z.infer<typeof recordSchema>, modelId: string): LoggedAnswer {
  const { cout_usd: amount, date_tarif, fin, le, texte } = record
  const isRefusal = fin === 'refusal'
  return {
    answer: {
      text: isRefusal ? '' : texte,
      finishReason: fin,
      refusal: isRefusal ? texte : null,
      usage: {
        inputTokens: record.jetons_entree ?? null,
        outputTokens: record.jetons_sortie ?? null,
        cachedTokens: null,
      },
      modelId: record.modele ?? modelId,
      requestId: null,
      cost: amount === undefined ? null : { amount, currency: 'USD', pricedOn: date_tarif ?? le?.slice(0, 10) ?? '' },
    },
    latencyMs: record.latence_ms ?? 0,
    answeredAt: le ?? null,
  }
}
