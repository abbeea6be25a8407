/** Where a bucket is and how it is spoken to. */
export interface S3StoreOptions {
  /** Such as `https://fra1.digitaloceanspaces.com`. @default the one of AWS for the region */
  readonly endpoint?: string
  /** Signed with the request; stores other than AWS take any, most of them `us-east-1`. */
  readonly region: string
  readonly bucket: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** The bucket in the path instead of the host name: MinIO and Ceph want it, Spaces and AWS do not. @default false */
  readonly forcePathStyle?: boolean
  /**
   * `AES256` asks for encryption with keys of the store. AWS and Spaces encrypt at rest anyway; MinIO without a key
   * server and Ceph without HTTPS refuse the header. @default null
   */
  readonly encryption?: 'AES256' | null
  /** Null sends no list of rights, for a bucket of AWS that has them switched off. @default 'private' */
  readonly acl?: 'private' | null
  /** In all, with growing pauses. @default 3 */
  readonly maxAttempts?: number
  /** Milliseconds for one request. @default 60_000 */
  readonly requestTimeoutMs?: number
  /** Objects per request of a listing. @default 1000 */
  readonly pageSize?: number
}
