import { randomUUID } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import type { Dependencies } from '../../dependencies.js'
import type { OcrModel } from '../../ocr/ocr-models.js'
import type { TextReading } from '../../ocr/text-reading.js'
import type { WorkSlots } from '../../work/work-slots.js'
import { errorAnswer } from '../answer-error.js'
import { signalOfClient } from '../client-signal.js'
import { used } from '../count-call.js'
import { openEventStream } from '../event-stream.js'
import { withinTime } from '../within-time.js'
import { chatChunks, chatCompletion, firstChunk, type AboutChat } from './chat-answer.js'
import { chatErrorBody } from './chat-error.js'
import { parseChatRequest, type ChatRequest } from './chat-request.js'

type Parts = Pick<Dependencies, 'texts' | 'clock' | 'limits' | 'metrics'>

/** Last step of the chat: reads what stands on its images, and answers that as a model would. */
export function completeChat({ texts, clock, limits, metrics }: Parts, slots: WorkSlots): RequestHandler {
  return async (request, response) => {
    const chat = parseChatRequest(request)
    const model = modelFor(chat, texts.models)
    const client = signalOfClient(response)
    const read = async () => {
      const order = { files: chat.images, engine: model.engine }
      const run = () => withinTime(limits.analysisSeconds, client, (signal) => texts.read(order, { signal }))
      const reading = await slots.run(run, client)
      client.throwIfAborted()
      record(request, response, model, reading)
      metrics.textRead(reading)
      return reading
    }
    const created = Math.floor(clock().getTime() / 1000)
    const about = { id: `chatcmpl-${randomUUID()}`, created, model: model.id }
    if (chat.stream) await streamChat(about, chat, read, request, response)
    else response.json(chatCompletion(about, await read()))
  }
}

/** Callers of other servers name models of theirs: the first of ours reads for them, and the answer says so. */
function modelFor({ model }: ChatRequest, [first, ...others]: readonly [OcrModel, ...OcrModel[]]): OcrModel {
  return others.find(({ id }) => id === model) ?? first
}

async function streamChat(
  about: AboutChat,
  chat: ChatRequest,
  read: () => Promise<TextReading>,
  request: Request,
  response: Response,
): Promise<void> {
  const stream = openEventStream(response)
  stream.sendUnnamed(JSON.stringify(firstChunk(about)))
  try {
    for (const chunk of chatChunks(about, await read(), chat)) stream.sendUnnamed(JSON.stringify(chunk))
  } catch (error) {
    const answer = errorAnswer(error, request)
    stream.sendUnnamed(JSON.stringify({ ...chatErrorBody(answer), status: answer.status }))
  }
  stream.sendUnnamed('[DONE]')
  stream.end()
}

function record(request: Request, response: Response, model: OcrModel, { pages, usage }: TextReading): void {
  const { inputTokens, outputTokens } = usage
  const characters = pages.reduce((sum, text) => sum + text.length, 0)
  request.log.info({ event: 'text_read', model: model.id, images: pages.length, characters, ...usage })
  used(response, {
    pages: pages.length,
    inputTokens: inputTokens ?? 0,
    outputTokens: outputTokens ?? 0,
    costMicroUsd: 0,
    // Null: a model was asked whose service does not say how much it read.
    unpricedCalls: inputTokens === 0 && outputTokens === 0 ? 0 : pages.length,
  })
}
