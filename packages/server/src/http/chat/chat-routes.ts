import { Router } from 'express'
import type { Dependencies } from '../../dependencies.js'
import type { WorkSlots } from '../../work/work-slots.js'
import { admitAtMost } from '../admission.js'
import { requireApiKey } from '../authenticate.js'
import { countCall } from '../count-call.js'
import { methodNotAllowed } from '../method-not-allowed.js'
import { readJsonBody } from '../read-json-body.js'
import { answerChatError } from './chat-error.js'
import { completeChat } from './complete-chat.js'
import { listModels } from './list-models.js'

/** `POST /v1/chat/completions`, the text of images as an answer of an OpenAI chat, and `GET /v1/models`. */
export function chatRoutes(dependencies: Dependencies, slots: WorkSlots): Router {
  const { apiKeys, limits } = dependencies
  const router = Router()
  const authenticate = requireApiKey(apiKeys, 'wounds')
  router
    .route('/v1/models')
    .get(authenticate, listModels(dependencies))
    .all(methodNotAllowed(['GET', 'HEAD']))
  router
    .route('/v1/chat/completions')
    .post(
      authenticate,
      admitAtMost(limits.concurrentAnalyses + limits.waitingAnalyses, 'images'),
      countCall(apiKeys),
      readJsonBody(limits.maxContentLength),
      completeChat(dependencies, slots),
    )
    .all(methodNotAllowed(['POST']))
  router.use(answerChatError)
  return router
}
