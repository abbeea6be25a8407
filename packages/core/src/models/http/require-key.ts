import { ModelKeyMissingError } from '../../errors/model-key-missing-error.js'

/** @throws ModelKeyMissingError when a hosted vendor is chosen without a key */
export function requireKey(provider: string, apiKey: string | undefined): string {
  if (apiKey === undefined || apiKey.trim() === '') throw new ModelKeyMissingError({ provider, option: 'apiKey' })
  return apiKey
}
