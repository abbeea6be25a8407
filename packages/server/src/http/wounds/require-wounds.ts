import type { RequestHandler } from 'express'
import type { Wounds } from '../../wounds/wounds.js'
import { RequestError } from '../request-error.js'

/** The refusal of a server without a model that looks at wounds: which settings give it one. */
export function visionNotConfigured(): RequestError {
  return new RequestError('vision_not_configured', {
    message: 'no model looks at wounds: VISION_PROVIDER is not set',
    userMessage:
      'L’analyse de plaies n’est pas configurée sur ce serveur. Réglages à donner : VISION_PROVIDER (openai, anthropic, mistral, gemini ou openai-compatible) et la clé de ce fournisseur, par exemple OPENAI_API_KEY ; pour un modèle local, MODEL_BASE_URL et VISION_MODEL.',
  })
}

/** Refuses a request before its body is read, and before it is counted, where no model looks at wounds. */
export function requireWounds(wounds: Wounds | null): RequestHandler {
  return (_request, _response, next) => {
    if (wounds === null) throw visionNotConfigured()
    next()
  }
}
