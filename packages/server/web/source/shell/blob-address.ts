/** Bytes of an answer. */
export function blobOf(base64: string, type: string): Blob {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return new Blob([bytes], { type })
}

/**
 * Addresses in the memory of the browser, let go of when what shows them goes.
 *
 * @example
 * ```ts
 * const addresses = new BlobAddresses()
 * onDestroy(() => addresses.forget())
 * ```
 */
export class BlobAddresses {
  readonly #addresses: string[] = []

  of(blob: Blob): string {
    const address = URL.createObjectURL(blob)
    this.#addresses.push(address)
    return address
  }

  forget(): void {
    for (const address of this.#addresses.splice(0)) URL.revokeObjectURL(address)
  }
}
