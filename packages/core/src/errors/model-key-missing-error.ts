import { ConstatError } from './constat-error.js'

/** A hosted model was chosen and no key was given for it. */
export class ModelKeyMissingError extends ConstatError {
  readonly code = 'model_key_missing'

  /** @param details `provider`: the vendor; `option`: the option that takes the key. */
  constructor(details: { provider: string; option: string }) {
    super({
      message: `No key was given for the model provider ${details.provider} (option ${details.option}).`,
      userMessage: `Aucune clé n’a été fournie pour le service d’analyse « ${details.provider} ». Renseignez-la dans la configuration, puis relancez l’analyse.`,
      details,
    })
  }
}
