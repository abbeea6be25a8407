import { RequestError } from '../http/request-error.js'
import type { Task } from './task.js'

/** Undoes what a second request with the same `Idempotency-Key` has begun. */
export class AlreadySubmitted extends Error {
  readonly task: Task

  constructor(task: Task) {
    super('a task was submitted with this key before')
    this.name = 'AlreadySubmitted'
    this.task = task
  }
}

export function idempotencyConflict(): RequestError {
  return new RequestError('idempotency_conflict', {
    message: 'another body was sent with the same Idempotency-Key',
    userMessage:
      'Cette clé d’idempotence a déjà servi pour d’autres fichiers ou d’autres champs. Utilisez une clé nouvelle pour chaque envoi.',
  })
}
