/** How an object is stored. */
export interface PutOptions {
  /** @default 'application/octet-stream' */
  readonly contentType?: string
  /** Names in lower case with hyphens, values in printable ASCII; about 2 KB in all (the limit of S3). */
  readonly metadata?: Readonly<Record<string, string>>
  /** Digest of the bytes in hexadecimal, when the caller has it already. @default computed */
  readonly sha256?: string
  /** Never replaces: an object that is there already is left as it is, and ObjectExistsError thrown. @default false */
  readonly ifAbsent?: boolean
  readonly signal?: AbortSignal
}

export interface StoreCall {
  readonly signal?: AbortSignal
}

/** What a listing says of an object. */
export interface ListedObject {
  readonly key: string
  /** Bytes. */
  readonly size: number
  readonly modifiedAt: Date
}

/** What is known of an object without its bytes. */
export interface ObjectHead extends ListedObject {
  readonly contentType: string
  readonly metadata: Readonly<Record<string, string>>
  /** Hexadecimal, as told when it was stored; null for an object that another program has put there. */
  readonly sha256: string | null
}

export interface StoredObject extends ObjectHead {
  readonly bytes: Uint8Array
}

/**
 * Where files outlive the process: a bucket of S3, a folder, the memory of a test. Keys are as `checkObjectKey` says.
 * Every failure is an ObjectStoreError, an ObjectExistsError, an ObjectNotFoundError or an AbortedError.
 */
export interface ObjectStore {
  /** Kind of store, for messages and logs: `s3`, `folder`, `memory`. */
  readonly name: string
  /** Stores all of the bytes, or nothing; once it has ended they survive a loss of power. */
  put(key: string, bytes: Uint8Array, options?: PutOptions): Promise<void>
  /** @throws ObjectNotFoundError */
  get(key: string, call?: StoreCall): Promise<StoredObject>
  /** Null when there is no such object. */
  head(key: string, call?: StoreCall): Promise<ObjectHead | null>
  /** Objects whose key begins so, in the order of their keys, page by page. */
  list(prefix: string, call?: StoreCall): AsyncIterable<ListedObject>
  /** Ends well also when there is no such object. */
  delete(key: string, call?: StoreCall): Promise<void>
  /** Ends well when the store can be reached with the rights that it was opened with. */
  probe(call?: StoreCall): Promise<void>
}
