import { CommandError } from './command-error.js'

/** @param expected in French, what the option takes */
export function wrongOption(option: string, received: string, expected: string): CommandError {
  return new CommandError('usage', `Valeur invalide pour ${option} : « ${received} ». Attendu : ${expected}.`)
}
