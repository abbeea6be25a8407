import { RequestError } from '../http/request-error.js'

export function jobNotEnded(): RequestError {
  return new RequestError('job_not_ended', {
    message: 'the job has not ended',
    userMessage: 'Cette analyse n’est pas terminée. Attendez sa fin, ou annulez-la d’abord.',
  })
}

export function jobSucceeded(): RequestError {
  return new RequestError('job_succeeded', {
    message: 'the job has succeeded',
    userMessage: 'Cette analyse a réussi : il n’y a rien à relancer. Son résultat est dans la tâche.',
  })
}

export function inputsGone(cause?: unknown): RequestError {
  return new RequestError('job_inputs_gone', {
    message: 'the files of the job are no longer kept',
    userMessage: 'Les fichiers de cette analyse ne sont plus gardés. Envoyez-les de nouveau.',
    cause,
  })
}
