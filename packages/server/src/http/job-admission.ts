import type { RequestHandler } from 'express'
import type { JobRoom } from '../tasks/job-room.js'

const retryAfterSeconds = 60

/** Refuses an invoice for later when the queue or a disk is full. Placed before anything that reads the body. */
export function admitJobs(room: JobRoom): RequestHandler {
  return async (_request, response, next) => {
    const refusal = await room.refusal()
    if (refusal !== null) {
      response.set('Retry-After', String(retryAfterSeconds))
      throw refusal
    }
    next()
  }
}
