import { RequestError } from './request-error.js'

/** A field of the form that cannot be used: which, and what is expected; never its value. */
export function refusedField(name: string, expected: string): RequestError {
  return new RequestError('invalid_field', {
    message: `field ${name} is invalid`,
    userMessage: `Champ « ${name} » invalide : ${expected}.`,
    details: { field: name },
  })
}
