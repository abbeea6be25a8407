import type { ObjectHead, StoredObject } from './object-store.js'

/** What is known of an object, its bytes let go. */
export function withoutBytes({ key, size, modifiedAt, contentType, metadata, sha256 }: StoredObject): ObjectHead {
  return { key, size, modifiedAt, contentType, metadata, sha256 }
}
