import { AbortedError } from '../errors/aborted-error.js'
import type { ModelAnswer } from './vision-model.js'

interface SharedCall {
  answer: Promise<ModelAnswer>
  /** Who still waits for it. */
  waiting: number
  stop: AbortController
}

/** Gives the answer that is under way under a key, or asks for it. `isShared` says whether somebody else had asked. */
export type ShareCall = (
  key: string,
  signal: AbortSignal | undefined,
  ask: (signal: AbortSignal) => Promise<ModelAnswer>,
) => Promise<{ answer: ModelAnswer; isShared: boolean }>

/**
 * Lets all who ask the same at the same time wait for one call, which is paid for once. A caller who stops leaves the
 * others waiting; the call itself is stopped when nobody waits any more.
 */
export function shareCalls(): ShareCall {
  const underWay = new Map<string, SharedCall>()
  return async (key, signal, ask) => {
    if (signal?.aborted === true) throw new AbortedError(signal.reason)
    const found = underWay.get(key)
    const call = found ?? begin(key, ask)
    call.waiting += 1
    try {
      return { answer: await untilStopped(call.answer, signal), isShared: found !== undefined }
    } finally {
      call.waiting -= 1
      const isUnderWay = underWay.get(key) === call
      if (call.waiting === 0 && isUnderWay) {
        underWay.delete(key)
        call.stop.abort()
      }
    }
  }

  function begin(key: string, ask: (signal: AbortSignal) => Promise<ModelAnswer>): SharedCall {
    const stop = new AbortController()
    const call = { answer: ask(stop.signal), waiting: 0, stop }
    underWay.set(key, call)
    const forget = (): void => {
      if (underWay.get(key) === call) underWay.delete(key)
    }
    call.answer.then(forget, forget)
    return call
  }
}

function untilStopped(answer: Promise<ModelAnswer>, signal: AbortSignal | undefined): Promise<ModelAnswer> {
  if (signal === undefined) return answer
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(new AbortedError(signal.reason))
    }
    signal.addEventListener('abort', stop, { once: true })
    answer.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop)
    })
  })
}
