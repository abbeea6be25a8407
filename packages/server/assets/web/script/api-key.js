const storageName = 'constat.api-key'

/**
 * The key of this tab. One that comes in the fragment of the address (`#key=...`, as printed at the start of the
 * server) is kept, and leaves the address bar and the history at once.
 *
 * @returns {string}
 */
export function loadKey() {
  const fromAddress = new URLSearchParams(location.hash.slice(1)).get('key')
  if (fromAddress !== null) {
    saveKey(fromAddress)
    history.replaceState(null, '', location.pathname + location.search)
  }
  return sessionStorage.getItem(storageName) ?? ''
}

/** @param {string} key */
export function saveKey(key) {
  sessionStorage.setItem(storageName, key)
}
