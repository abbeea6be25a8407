import type { RequestHandler } from 'express'
import type { Dependencies } from '../../dependencies.js'
import type { ModelList } from '../schemas/chat-schemas.js'

type Parts = Pick<Dependencies, 'texts' | 'wounds' | 'secondReaders' | 'clock'>
type Listed = ModelList['data'][number]

/** `GET /v1/models`: what this server really works with, the engine that reads text by default first. */
export function listModels({ texts, wounds, secondReaders, clock }: Parts): RequestHandler {
  const created = Math.floor(clock().getTime() / 1000)
  const listed = (id: string, owned_by: string, purpose: Listed['purpose']): Listed => ({
    id,
    object: 'model',
    created,
    owned_by,
    purpose,
  })
  const data = [
    ...texts.models.map(({ id, ownedBy }) => listed(id, ownedBy, 'ocr')),
    ...(wounds?.models ?? []).map(({ model, provider }) => listed(model, provider, 'wound')),
    ...secondReaders.map(({ model, provider }) => listed(model, provider, 'invoice')),
  ]
  return (_request, response) => {
    response.json({ object: 'list', data } satisfies ModelList)
  }
}
