const storageName = 'constat.api-key'

/** The key of this tab; it is gone with the tab. */
class Session {
  #key = $state(takeKey())

  get key(): string {
    return this.#key
  }

  set key(key: string) {
    this.#key = key
    sessionStorage.setItem(storageName, key)
  }
}

/**
 * A key that comes in the fragment of the address (`#key=...`, as printed at the start of the server) is kept, and
 * leaves the address bar and the history at once.
 */
function takeKey(): string {
  const fromAddress = new URLSearchParams(location.hash.slice(1)).get('key')
  if (fromAddress !== null) {
    sessionStorage.setItem(storageName, fromAddress)
    history.replaceState(null, '', location.pathname + location.search)
  }
  return sessionStorage.getItem(storageName) ?? ''
}

export const session = new Session()
