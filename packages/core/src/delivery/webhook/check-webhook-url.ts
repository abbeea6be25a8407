import { WebhookFailedError } from '../../errors/webhook-failed-error.js'
import { findTarget, type TargetPolicy } from './webhook-target.js'

/**
 * Whether the address of a webhook may be called, to be asked before a job is accepted; `sendWebhook` asks again each
 * time. A resolver that does not answer refuses nothing: the receiver may be there when the job ends.
 *
 * @throws WebhookUrlRefusedError
 * @example
 * ```ts
 * await checkWebhookUrl('https://example.com/invoice-ready')
 * await checkWebhookUrl('http://receiver.internal:8080/', { allowedHosts: ['receiver.internal'] })
 * ```
 */
export async function checkWebhookUrl(url: string, policy: TargetPolicy = {}): Promise<void> {
  try {
    await findTarget(url, policy)
  } catch (error) {
    if (!(error instanceof WebhookFailedError)) throw error
  }
}
