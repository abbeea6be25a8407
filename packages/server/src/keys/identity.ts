import type { ApiKey } from './api-key.js'
import type { KeyLookup } from './key-lookup.js'
import type { LockOut } from './lock-out.js'
import { networkOf } from './network-of.js'

/** Who calls. */
export type Identity =
  | { readonly kind: 'known' | 'disabled' | 'expired'; readonly key: ApiKey }
  | { readonly kind: 'missing' | 'unknown' }
  /** The address presented too many bad keys; nothing that it presents is looked at. */
  | { readonly kind: 'locked'; readonly secondsLeft: number }

/** Says who presents keys, from a clock, an address and what is known of both. */
export function identifyBy(lookup: Pick<KeyLookup, 'find'>, lockOut: Pick<LockOut, 'lockedUntil' | 'addBadKey'>) {
  return async (presentedKeys: readonly string[], address: string | undefined, now: number): Promise<Identity> => {
    if (presentedKeys.length === 0) return { kind: 'missing' }
    const network = networkOf(address)
    const locked = lockedAt(lockOut.lockedUntil(network, now), now)
    if (locked !== null) return locked
    for (const presented of presentedKeys) {
      const key = await lookup.find(presented, now)
      if (key !== null) return { kind: stateOf(key, now), key }
    }
    const wasLocked = await lockOut.addBadKey(network, now)
    return wasLocked ? (lockedAt(lockOut.lockedUntil(network, now), now) ?? { kind: 'unknown' }) : { kind: 'unknown' }
  }
}

function lockedAt(until: number | null, now: number): Identity | null {
  return until === null ? null : { kind: 'locked', secondsLeft: Math.ceil((until - now) / 1000) }
}

function stateOf(key: ApiKey, now: number): 'known' | 'disabled' | 'expired' {
  if (!key.isActive) return 'disabled'
  return (key.expiresAt ?? Infinity) <= now ? 'expired' : 'known'
}
