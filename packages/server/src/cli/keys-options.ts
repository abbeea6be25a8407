import { scopes, type KeyChanges, type NewKey, type Scope } from '../keys/api-key.js'
import { quotaDayIn } from '../keys/quota-day.js'
import type { KeysCreateOptions, KeysUpdateOptions } from './keys-program.js'
import { wrongOption } from './wrong-option.js'

/**
 * The key that the options describe.
 *
 * @param timeZone whose day the last one of the key is
 * @throws CommandError for the first option that has a value that it cannot have
 */
export function newKeyOf(options: KeysCreateOptions, timeZone: string): NewKey {
  return {
    name: textOf('--name', options.name, 100),
    owner: options.user === undefined ? null : textOf('--user', options.user, 200),
    scopes: scopesOf(options.scopes),
    dailyLimit: dailyLimitOf(options.dailyLimit),
    ratePerMinute: rateOf(options.rate),
    expiresAt: options.expires === undefined ? null : endOfDay(options.expires, timeZone),
  }
}

/**
 * The changes that the options describe; what is not named stays.
 *
 * @param timeZone whose day the last one of the key is
 * @throws CommandError for the first option that has a value that it cannot have
 */
export function keyChangesOf(options: KeysUpdateOptions, timeZone: string): KeyChanges {
  const { name, user, scopes: asked, dailyLimit, rate, expires } = options
  return {
    name: name === undefined ? undefined : textOf('--name', name, 100),
    owner: unlessNone(user, (text) => textOf('--user', text, 200)),
    scopes: asked === undefined ? undefined : scopesOf(asked),
    dailyLimit: dailyLimit === undefined ? undefined : dailyLimitOf(dailyLimit),
    ratePerMinute: rate === undefined ? undefined : rateOf(rate),
    expiresAt: unlessNone(expires, (text) => endOfDay(text, timeZone)),
  }
}

function unlessNone<Value>(text: string | undefined, read: (text: string) => Value): Value | null | undefined {
  if (text === undefined) return undefined
  return text === 'none' ? null : read(text)
}

function dailyLimitOf(text: string): number | null {
  return text === 'none' ? null : wholeOf('--daily-limit', text, 0, 1_000_000_000)
}

function rateOf(text: string): number {
  return wholeOf('--rate', text, 1, 100_000)
}

/** A whole number between two bounds included. */
export function wholeOf(option: string, text: string, least: number, most: number): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : NaN
  if (number >= least && number <= most) return number
  const none = option === '--daily-limit' ? ', ou none pour aucune limite' : ''
  throw wrongOption(option, text, `un nombre entier de ${least} à ${most}${none}`)
}

function textOf(option: string, text: string, longest: number): string {
  const trimmed = text.trim()
  if (trimmed !== '' && trimmed.length <= longest) return trimmed
  throw wrongOption(option, text.slice(0, 40), `un texte de 1 à ${longest} caractères`)
}

function scopesOf(text: string): Scope[] {
  const asked = text.split(',').map((name) => name.trim())
  const known = scopes.filter((scope) => asked.includes(scope))
  if (known.length > 0 && asked.every((name) => (scopes as readonly string[]).includes(name))) return known
  throw wrongOption('--scopes', text, scopes.join(', '))
}

function endOfDay(text: string, timeZone: string): number {
  const noon = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T12:00:00Z`) : NaN
  if (Number.isNaN(noon) || new Date(noon).toISOString().slice(0, 10) !== text) {
    throw wrongOption('--expires', text, 'une date, par exemple 2027-01-31')
  }
  const dayOf = quotaDayIn(timeZone)
  const day = dayOf(noon)
  // East of UTC+12 noon of London is tomorrow.
  return day.name === text ? day.endsAt : dayOf(noon - 12 * 3_600_000).endsAt
}
