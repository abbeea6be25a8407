import type { ApiKey } from './api-key.js'
import { digestKey } from './digest-key.js'
import type { KeyStore } from './key-store.js'
import { findSettingsKey, type SettingsKey } from './settings-keys.js'

/** How long a key that was found is taken as it was: a revocation is felt by every process after so long at most. */
const rememberedMs = 2000
const mostRemembered = 1000
/** What `generateKey` makes: nothing else can be in the database. */
const generatedKey = /^nuno_[\w-]{43}$/

/** Finds keys by what callers present: in the settings first, then in the database, which is asked once in two seconds. */
export class KeyLookup {
  readonly #settingsKeys: readonly SettingsKey[]
  readonly #store: KeyStore
  readonly #remembered = new Map<string, { key: ApiKey; at: number }>()

  constructor(settingsKeys: readonly SettingsKey[], store: KeyStore) {
    this.#settingsKeys = settingsKeys
    this.#store = store
  }

  async find(presentedKey: string, now: number): Promise<ApiKey | null> {
    const digest = digestKey(presentedKey)
    const setting = findSettingsKey(this.#settingsKeys, digest)
    if (setting !== null || !generatedKey.test(presentedKey)) return setting

    const name = digest.toString('hex')
    const remembered = this.#remembered.get(name)
    if (remembered !== undefined && Math.abs(now - remembered.at) < rememberedMs) return remembered.key
    this.#remembered.delete(name)
    const key = await this.#store.findByDigest(digest, now)
    // A bad key is not remembered: who sends many of them is locked out, and must not fill the memory before.
    if (key !== null) this.#remember(name, key, now)
    return key
  }

  /** Has a key asked for anew at its next call: it was changed here. Other processes find out in two seconds. */
  forget(keyId: string): void {
    for (const [name, { key }] of this.#remembered) if (key.id === keyId) this.#remembered.delete(name)
  }

  #remember(name: string, key: ApiKey, at: number): void {
    if (this.#remembered.size >= mostRemembered) {
      const [oldest] = this.#remembered.keys()
      if (oldest !== undefined) this.#remembered.delete(oldest)
    }
    this.#remembered.set(name, { key, at })
  }
}
