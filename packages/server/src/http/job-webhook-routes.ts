import { Router } from 'express'
import type { Dependencies } from '../dependencies.js'
import type { Task } from '../tasks/task.js'
import { describeDelivery } from '../webhooks/describe-delivery.js'
import { replayWebhook } from '../webhooks/replay-webhook.js'
import { requireApiKey } from './authenticate.js'
import { countCall } from './count-call.js'
import { methodNotAllowed } from './method-not-allowed.js'
import { noTask, ownTask } from './own-task.js'
import { RequestError } from './request-error.js'
import type { DescribedDelivery } from './schemas/job-webhook-schemas.js'

type Parts = Pick<Dependencies, 'apiKeys' | 'clock' | 'deliveries' | 'jobs'>

/** `GET /v1/jobs/{task_id}/webhooks`, how the end of a job was told, and `POST .../replay`, which has it told again. */
export function jobWebhookRoutes({ apiKeys, clock, deliveries, jobs }: Parts): Router {
  const router = Router()
  const authenticate = requireApiKey(apiKeys, 'jobs')
  const described = async ({ id }: Task): Promise<DescribedDelivery[]> => {
    const delivery = await deliveries.ofTask(id)
    return delivery === null ? [] : [describeDelivery({ ...delivery, made: await deliveries.attemptsOf(delivery.id) })]
  }

  router
    .route('/v1/jobs/:task_id/webhooks')
    .get(authenticate, async (request, response) => {
      response.json({ webhooks: await described(await ownTask(request, response, jobs.tasks)) })
    })
    .all(methodNotAllowed(['GET', 'HEAD']))

  router
    .route('/v1/jobs/:task_id/webhooks/replay')
    // Each has eleven requests sent to an address that the caller chose: it counts.
    .post(authenticate, countCall(apiKeys), async (request, response) => {
      const task = await ownTask(request, response, jobs.tasks)
      const outcome = await replayWebhook({ ...jobs, deliveries, clock }, task.id)
      if (outcome === 'unknown') throw noWebhook()
      if (outcome === 'gone') throw noTask()
      request.log.info({ event: 'webhook_replayed', task_id: task.id })
      response.status(202).json({ webhooks: await described(task) })
    })
    .all(methodNotAllowed(['POST']))

  return router
}

function noWebhook(): RequestError {
  return new RequestError('webhook_not_found', {
    message: 'no webhook was planned for this task',
    userMessage:
      'Aucun webhook pour cette analyse : elle n’est pas terminée, ou aucune adresse n’a été donnée. Envoyez webhook_url avec les fichiers.',
  })
}
