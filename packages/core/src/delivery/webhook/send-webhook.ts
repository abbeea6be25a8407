import { AbortedError } from '../../errors/aborted-error.js'
import { ConstatError } from '../../errors/constat-error.js'
import { WebhookFailedError } from '../../errors/webhook-failed-error.js'
import { WebhookUrlRefusedError } from '../../errors/webhook-url-refused-error.js'
import { systemClock, type Clock } from '../../input/clock.js'
import { refuseIfAborted } from '../refuse-if-aborted.js'
import { failureOfConnection } from './failure-of-connection.js'
import { postOnce, type ReceiverAnswer } from './post-once.js'
import { signWebhook, type WebhookCredentials } from './sign-webhook.js'
import { findTarget, type TargetPolicy } from './webhook-target.js'

export interface WebhookMessage {
  readonly url: string
  /** The same for every attempt: the receiver tells by it what it has had. */
  readonly id: string
  readonly taskId: string
  /** Sent as it is, as JSON. */
  readonly body: Uint8Array | string
}

export interface SendOptions extends WebhookCredentials, TargetPolicy {
  /** Milliseconds for all of it, names and answer included. @default 15_000 */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
  /** Certificate authority of a private network, in PEM. @default those of the system */
  readonly ca?: string
  readonly clock?: Clock
}

/** What came of one attempt, to be recorded. */
export interface WebhookAttempt {
  /** The receiver answered 2xx. */
  readonly isDelivered: boolean
  /** HTTP status; null when no answer arrived. */
  readonly status: number | null
  readonly durationMs: number
  /** The first bytes of the answer, as text. */
  readonly answerStart: string
  /** Null when delivered. */
  readonly failure: WebhookFailedError | WebhookUrlRefusedError | null
}

/**
 * One attempt to deliver a webhook: signed, sent only to an address that was checked, without following redirects.
 * Whatever the receiver does is told, not thrown.
 *
 * @throws AbortedError when the signal fires
 * @example
 * ```ts
 * const attempt = await sendWebhook({ url, id: 'msg_1', taskId, body: JSON.stringify(result) }, { secrets: [secret] })
 * if (!attempt.isDelivered) console.error(attempt.failure?.message)
 * ```
 */
export async function sendWebhook(message: WebhookMessage, options: SendOptions = {}): Promise<WebhookAttempt> {
  const { timeoutMs = 15_000, signal, clock = systemClock } = options
  refuseIfAborted(signal)
  const body = Buffer.from(message.body)
  const signed = signWebhook({ id: message.id, sentAt: clock(), body }, options)
  const headers = { ...signed, 'content-type': 'application/json', 'x-task-id': message.taskId }
  const timer = new AbortController()
  const timeout = setTimeout(() => {
    timer.abort()
  }, timeoutMs)
  const stop = signal === undefined ? timer.signal : AbortSignal.any([signal, timer.signal])
  const begun = performance.now()
  const told = (answer: ReceiverAnswer | null, failure: WebhookAttempt['failure']): WebhookAttempt => ({
    isDelivered: failure === null,
    status: answer?.status ?? null,
    durationMs: Math.round(performance.now() - begun),
    answerStart: answer?.start ?? '',
    failure,
  })
  try {
    const target = await untilStopped(findTarget(message.url, options), stop)
    const answer = await postOnce(target, { headers, body, ca: options.ca, signal: stop })
    return told(answer, failureOfStatus(answer.status))
  } catch (error) {
    if (signal?.aborted === true) throw new AbortedError(signal.reason)
    if (timer.signal.aborted) return told(null, new WebhookFailedError({ reason: 'timeout', status: null }))
    if (error instanceof WebhookUrlRefusedError || error instanceof WebhookFailedError) return told(null, error)
    if (ConstatError.isInstance(error)) throw error
    return told(null, failureOfConnection(error))
  } finally {
    clearTimeout(timeout)
  }
}

function failureOfStatus(status: number): WebhookFailedError | null {
  if (status >= 200 && status < 300) return null
  return new WebhookFailedError({ reason: status >= 300 && status < 400 ? 'redirect' : 'status', status })
}

/** The resolver of the system cannot be stopped: its answer is no longer waited for. */
function untilStopped<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(new Error('stopped'))
    }
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop)
    })
  })
}
