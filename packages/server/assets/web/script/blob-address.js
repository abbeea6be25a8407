/** Addresses that are in use, by what shows them. */
const addresses = /** @type {Map<string, string[]>} */ (new Map())

/**
 * An address in the memory of the browser for bytes of the answer.
 *
 * @param {'reports' | 'pages'} user
 * @param {string} base64
 * @param {string} type
 */
export function blobAddress(user, base64, type) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type }))
  addresses.set(user, [...(addresses.get(user) ?? []), address])
  return address
}

/**
 * Lets go of what an earlier answer showed.
 *
 * @param {'reports' | 'pages'} user
 */
export function forgetAddresses(user) {
  for (const address of addresses.get(user) ?? []) URL.revokeObjectURL(address)
  addresses.delete(user)
}
