import { RequestError } from '../http/request-error.js'

/** The refusal of a form for which there is no room now: `UPLOAD_QUOTA_MEGABYTES` are held, or the disk is full. */
export function uploadSpaceFull(reason: 'quota' | 'disk', cause?: unknown): RequestError {
  return new RequestError('upload_space_full', {
    message: `no room for uploads: ${reason}`,
    userMessage: 'Le serveur n’a plus de place pour recevoir des fichiers. Réessayez dans quelques secondes.',
    isRetryable: true,
    details: { reason },
    ...(cause === undefined ? {} : { cause }),
  })
}

/** What a write to a full disk, or over the quota of its user, throws, as its refusal; anything else unchanged. */
export function fullDisk(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ENOSPC' || code === 'EDQUOT' ? uploadSpaceFull('disk', error) : error
}
