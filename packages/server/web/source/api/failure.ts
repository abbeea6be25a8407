interface Body {
  readonly detail?: unknown
  readonly code?: unknown
  readonly request_id?: unknown
  readonly status?: unknown
}

/** A call that the server refused or that did not reach it. */
export class ApiFailure extends Error {
  /** @param detail French sentence of the server */
  constructor(
    readonly detail: string,
    readonly code: string,
    readonly requestId: string | null,
  ) {
    super(detail)
  }
}

/** The failure that the body of an answer, or an event, describes. */
export function failureOf(body: unknown, status: number): ApiFailure {
  const { detail, code, request_id: request } = (body ?? {}) as Body
  return new ApiFailure(
    typeof detail === 'string' ? detail : `Réponse inattendue du serveur (statut ${status}).`,
    typeof code === 'string' ? code : 'unexpected_answer',
    typeof request === 'string' ? request : null,
  )
}

export function unreachable(): ApiFailure {
  return new ApiFailure(
    'Le serveur ne répond pas. Vérifiez qu’il est démarré, puis recommencez.',
    'network_error',
    null,
  )
}
