import type { S3StoreOptions } from '@constat/core'

/** Where objects are stored: a folder of this machine, or a bucket. */
export type StoreConfig =
  { readonly kind: 'folder'; readonly folder: string } | { readonly kind: 's3'; readonly options: S3StoreOptions }
