import { ConstatError } from './constat-error.js'

/** A photograph of a minor was to be sent to a model that is not a local one; nothing was sent. */
export class LocalModelRequiredError extends ConstatError {
  readonly code = 'local_model_required'

  constructor(details: { provider: string; model: string }) {
    super({
      message: `The patient is a minor and the model ${details.model} of ${details.provider} is not local.`,
      userMessage:
        'Photo d’un patient mineur : elle n’a pas été transmise, car le modèle configuré est hébergé à l’extérieur. Décrivez la plaie sans photo, ou faites configurer un modèle local.',
      details,
    })
  }
}
