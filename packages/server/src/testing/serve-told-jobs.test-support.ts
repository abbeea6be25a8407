import { pino } from 'pino'
import { deliverHandler } from '../webhooks/deliver-handler.js'
import { invoiceForm } from './invoice-form.js'
import { clock, serveJobs } from './serve-jobs.test-support.js'
import { receiveWebhooks } from './webhook-receiver.js'

/** A server whose jobs are told, and a receiver of them. */
export async function serveToldJobs(replaced: Parameters<typeof serveJobs>[0] = {}) {
  const receiver = await receiveWebhooks()
  const { hostname } = new URL(receiver.url)
  const served = await serveJobs({ ...replaced, works: false, attempts: { deliver: 11, 'back-up': null } })
  const { dependencies, jobs } = served
  const webhooks = { defaultUrl: null, token: null, secrets: ['s'.repeat(32)], allowedHosts: [hostname] }
  const logger = pino({ enabled: false })
  const { deliveries, metrics } = dependencies
  const deliver = deliverHandler({ ...jobs, deliveries, webhooks, clock, logger, metrics })
  dependencies.jobHandlers = { ...dependencies.jobHandlers, deliver }
  served.work()
  const submitTold = () =>
    served.submitted(invoiceForm({ fields: { webhook_url: `${receiver.url}?token=secret-of-the-receiver` } }))
  return { ...served, receiver, submitTold }
}
