import { setTimeout as wait } from 'node:timers/promises'
import { billOf } from './stand-in-analysis.js'

/** A bill that the server has taken. */
export interface AcceptedTask {
  readonly id: string
  readonly externalRef: string
  readonly idempotencyKey: string
  /** The bill is one that no analysis can read. */
  readonly isUnreadable: boolean
}

export interface ProducerOptions {
  key: string
  jobs: number
  /** Callers at the same time. */
  callers: number
  perSecond: number
  webhookUrl: string
  /** Share of bills that cannot be read. */
  unreadable: number
  random: () => number
  onAccepted: (count: number) => void
}

/** What the callers saw. */
export interface Produced {
  readonly accepted: readonly AcceptedTask[]
  /** Attempts that were refused or cut, by status or `cut`. */
  readonly refusals: Readonly<Record<string, number>>
}

/** Answers that a caller is told to come back after. */
const temporary = [429, 500, 502, 503, 504]
const patienceMs = 250

/** Sends bills until each is accepted: a caller that is refused for a while, or cut, comes again with the same key. */
export async function produceTasks(url: string, options: ProducerOptions): Promise<Produced> {
  const accepted: AcceptedTask[] = []
  const refusals: Record<string, number> = {}
  const started = performance.now()
  let next = 0
  const caller = async (): Promise<void> => {
    while (next < options.jobs) {
      const index = next++
      await wait(Math.max(0, started + (index * 1000) / options.perSecond - performance.now()))
      const isUnreadable = options.random() < options.unreadable
      const bill = { externalRef: `chaos-${index}`, idempotencyKey: `chaos-${index}`, isUnreadable }
      for (;;) {
        const answer = await sendBill(url, bill, options)
        if ('id' in answer) {
          accepted.push({ ...bill, id: answer.id })
          options.onAccepted(accepted.length)
          break
        }
        refusals[answer.refusal] = (refusals[answer.refusal] ?? 0) + 1
        await wait(patienceMs)
      }
    }
  }
  await Promise.all(Array.from({ length: options.callers }, caller))
  return { accepted, refusals }
}

/** Sends one bill once. */
export async function sendBill(
  url: string,
  { externalRef, idempotencyKey, isUnreadable }: Omit<AcceptedTask, 'id'>,
  { key, webhookUrl }: Pick<ProducerOptions, 'key' | 'webhookUrl'>,
): Promise<{ id: string } | { refusal: string }> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(billOf(externalRef, isUnreadable))]), 'facture.pdf')
  form.append('external_ref', externalRef)
  form.append('user_id', '7')
  form.append('webhook_url', webhookUrl)
  const headers = { 'X-API-Key': key, 'Idempotency-Key': idempotencyKey }
  let response: Response
  let body: { task_id?: string; code?: string }
  try {
    response = await fetch(`${url}/v1/jobs/pdf`, { method: 'POST', headers, body: form })
    body = (await response.json()) as typeof body
  } catch {
    return { refusal: 'cut' }
  }
  if (response.ok && body.task_id !== undefined) return { id: body.task_id }
  if (!temporary.includes(response.status)) {
    throw new Error(`a bill was refused for good: ${response.status} ${body.code ?? ''}`)
  }
  return { refusal: `${response.status} ${body.code ?? ''}` }
}
