import type { NewKey } from '../keys/api-key.js'

/** A key without a daily limit, but for what a test replaces. */
export function sampleKey(replaced: Partial<NewKey> = {}): NewKey {
  return {
    name: 'Essai',
    owner: null,
    scopes: ['invoices'],
    dailyLimit: null,
    ratePerMinute: 1000,
    expiresAt: null,
    ...replaced,
  }
}
