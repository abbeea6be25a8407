import { appendFile, mkdir, readFile, truncate } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { UnreadableAnswersError } from '../../../errors/unreadable-answers-error.js'
import type { ModelAnswer } from '../../../models/vision-model.js'

/** An answer as it came, refusals included, with how long it took and when. */
export interface LoggedAnswer {
  answer: ModelAnswer
  latencyMs: number
  /** ISO 8601, UTC; null for a recorded answer that does not say. */
  answeredAt: string | null
}

/** Where the answers of an evaluation are kept, so that none is paid for twice. */
export interface AnswerLog {
  get(key: string): LoggedAnswer | undefined
  /** Resolves when the answer is kept for good. */
  add(key: string, answer: LoggedAnswer): Promise<void>
}

/** Keeps the answers of this process. */
export function memoryAnswerLog(): AnswerLog {
  const answers = new Map<string, LoggedAnswer>()
  return {
    get: (key) => answers.get(key),
    add: (key, answer) => {
      answers.set(key, answer)
      return Promise.resolve()
    },
  }
}

const nullable = z.number().nullable()
const lineSchema = z.object({
  cle: z.string(),
  reponse: z.looseObject({
    text: z.string(),
    finishReason: z.enum(['stop', 'length', 'refusal', 'content-filter', 'tool-call', 'other']),
    refusal: z.string().nullable(),
    usage: z.object({ inputTokens: nullable, outputTokens: nullable, cachedTokens: nullable }),
    modelId: z.string(),
    requestId: z.string().nullable(),
    cost: z.object({ amount: z.number(), currency: z.literal('USD'), pricedOn: z.string() }).nullable(),
  }),
  latence_ms: z.number(),
  le: z.string().nullable(),
})

/**
 * Keeps answers in a file of lines, for its owner only: they describe photographs of people. A last line that was cut,
 * as by a power failure, is taken off and asked again.
 *
 * @param path created when missing
 * @throws UnreadableAnswersError when another line is not one of such a file
 * @example
 * ```ts
 * const answers = await fileAnswerLog('evaluation/reponses.jsonl')
 * ```
 */
export async function fileAnswerLog(path: string): Promise<AnswerLog> {
  await mkdir(dirname(path), { recursive: true })
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  })
  const answers = new Map<string, LoggedAnswer>()
  const lines = text.split('\n')
  // Whole lines end with a line feed: what follows the last one was cut.
  const cut = lines.pop() ?? ''
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const read = readLine(line)
    if (read === null) throw new UnreadableAnswersError({ line: index + 1 })
    answers.set(read.cle, read.logged)
  }
  if (cut !== '') await truncate(path, Buffer.byteLength(text) - Buffer.byteLength(cut))
  let written = Promise.resolve()
  return {
    get: (key) => answers.get(key),
    add: (key, logged) => {
      answers.set(key, logged)
      const line = JSON.stringify({
        cle: key,
        reponse: logged.answer,
        latence_ms: logged.latencyMs,
        le: logged.answeredAt,
      })
      written = written.then(() => appendFile(path, `${line}\n`, { mode: 0o600 }))
      return written
    },
  }
}

function readLine(line: string): { cle: string; logged: LoggedAnswer } | null {
  try {
    const { cle, reponse, latence_ms, le } = lineSchema.parse(JSON.parse(line))
    return { cle, logged: { answer: reponse, latencyMs: latence_ms, answeredAt: le } }
  } catch {
    return null
  }
}
