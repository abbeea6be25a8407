import { ConstatError } from './constat-error.js'

/** What is known of a store that failed; never a key of access nor a path. */
export interface ObjectStoreFailure {
  /** Kind of store, such as `s3` or `folder`. */
  store: string
  operation: 'put' | 'get' | 'head' | 'list' | 'delete' | 'probe'
  /** HTTP status; null when there was no answer, or no HTTP. */
  status: number | null
  /** Name that the store gives to the failure, such as `AccessDenied` or `ENOSPC`. */
  reason: string
}

/** A store of objects cannot be reached, is full, or did not accept what it was asked. */
export class ObjectStoreError extends ConstatError {
  readonly code = 'object_store_failed'

  /** Retryable unless the store has understood and said no (4xx but 408, 409 and 429). */
  constructor(details: ObjectStoreFailure, cause?: unknown) {
    const { store, operation, status, reason } = details
    const isRetryable = status === null || status < 400 || [408, 409, 429].includes(status) || status >= 500
    super({
      message: `The store ${store} failed to ${operation} (${reason}${status === null ? '' : `, HTTP ${status}`}).`,
      userMessage: isRetryable
        ? 'L’espace de stockage ne répond pas, ou est plein. Réessayez dans quelques minutes.'
        : 'L’espace de stockage a refusé la demande. Vérifiez la clé d’accès, ses droits et le nom de l’espace.',
      details: { ...details },
      isRetryable,
      cause,
    })
  }
}
