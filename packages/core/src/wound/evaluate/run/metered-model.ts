import { AbortedError } from '../../../errors/aborted-error.js'
import { systemClock, type Clock } from '../../../input/clock.js'
import { aboutModel } from '../../../models/about-model.js'
import { callKey } from '../../../models/call-key.js'
import type { ModelAnswer, VisionModel } from '../../../models/vision-model.js'
import type { AnswerLog, LoggedAnswer } from './answer-log.js'
import type { RecordedAnswers } from './recorded-answers.js'

/** A model for one run about one case, which keeps what it was answered. */
export interface MeteredModel {
  model: VisionModel
  /** In the order in which they came, those from the log included. */
  answers: readonly LoggedAnswer[]
  /** How many of them were asked for now. */
  asked: () => number
}

/** Thrown in place of an answer that nobody recorded. */
export class NothingRecorded extends Error {
  override readonly name = 'NothingRecorded'
}

/** Asks the model unless the log has the answer; every answer is kept, refusals and cut ones as well: each was paid for. */
export function meteredModel(
  model: VisionModel,
  {
    answers: log,
    secret,
    run,
    clock = systemClock,
  }: { answers: AnswerLog; secret: Uint8Array; run: number; clock?: Clock },
): MeteredModel {
  const answers: LoggedAnswer[] = []
  let asked = 0
  const generate = async (call: Parameters<VisionModel['generate']>[0]): Promise<ModelAnswer> => {
    const numbered = { ...call, run }
    const key = callKey(model, numbered, secret)
    let logged = log.get(key)
    if (logged === undefined) {
      if (call.signal?.aborted === true) throw new AbortedError(call.signal.reason)
      const started = clock()
      const answer = await model.generate(numbered)
      const ended = clock()
      asked += 1
      const latencyMs = ended.getTime() - started.getTime()
      logged = { answer, latencyMs, answeredAt: ended.toISOString() }
      await log.add(key, logged)
    }
    answers.push(logged)
    return logged.answer
  }
  return { model: { ...aboutModel(model), generate }, answers, asked: () => asked }
}

/** Gives what was recorded for one run about one case, whatever is asked. */
export function recordedModel(recorded: RecordedAnswers, caseId: string, run: number): MeteredModel {
  const answers: LoggedAnswer[] = []
  const { provider, modelId } = recorded
  const left = [...recorded.answersOf(caseId, run)]
  const generate = (): Promise<ModelAnswer> => {
    const next = left.shift()
    if (next === undefined) return Promise.reject(new NothingRecorded())
    answers.push(next)
    return Promise.resolve(next.answer)
  }
  return { model: { provider, modelId, generate }, answers, asked: () => 0 }
}
