import type { HeadObjectCommandOutput, ListObjectsV2CommandOutput } from '@aws-sdk/client-s3'
import { ObjectNotFoundError } from '../../../errors/object-not-found-error.js'
import type { ObjectStoreFailure } from '../../../errors/object-store-error.js'
import { refuseIfAborted } from '../../refuse-if-aborted.js'
import { checkKeyPrefix, checkObjectKey } from '../object-key.js'
import type { ListedObject, ObjectHead, ObjectStore, StoreCall } from '../object-store.js'
import { connectToS3, type S3Connection } from './connect-to-s3.js'
import { failureOfS3, statusOf } from './failure-of-s3.js'
import { putObject } from './put-object.js'
import type { S3StoreOptions } from './s3-store-options.js'

/**
 * A bucket of S3, on AWS, DigitalOcean Spaces, MinIO, Ceph or any store that speaks the same. Needs the package
 * `@aws-sdk/client-s3`, loaded on first use.
 *
 * @example
 * ```ts
 * const store = s3ObjectStore({
 *   endpoint: 'https://fra1.digitaloceanspaces.com',
 *   region: 'fra1',
 *   bucket: 'backups',
 *   accessKeyId,
 *   secretAccessKey,
 * })
 * ```
 */
export function s3ObjectStore(options: S3StoreOptions): ObjectStore {
  const { bucket: Bucket, pageSize = 1000 } = options
  let connecting: Promise<S3Connection> | null = null
  const ask = async <Result>(
    operation: ObjectStoreFailure['operation'],
    signal: AbortSignal | undefined,
    step: (connection: S3Connection, call: { abortSignal?: AbortSignal }) => Promise<Result>,
  ): Promise<Result> => {
    refuseIfAborted(signal)
    const connection = await (connecting ??= connectToS3(options))
    try {
      return await step(connection, signal === undefined ? {} : { abortSignal: signal })
    } catch (error) {
      throw failureOfS3(operation, error, signal)
    }
  }
  const head = (key: string, { signal }: StoreCall = {}): Promise<ObjectHead | null> =>
    ask('head', signal, async ({ sdk, client }, call) => {
      checkObjectKey(key)
      try {
        return headOf(key, await client.send(new sdk.HeadObjectCommand({ Bucket, Key: key }), call))
      } catch (error) {
        if (statusOf(error) === 404) return null
        throw error
      }
    })
  return {
    name: 's3',
    head,
    put: (key, bytes, putOptions = {}) =>
      ask('put', putOptions.signal, (connection, call) =>
        putObject({ connection, options, head, key, bytes, putOptions, call }),
      ),
    get: (key, { signal } = {}) =>
      ask('get', signal, async ({ sdk, client }, call) => {
        checkObjectKey(key)
        try {
          const found = await client.send(new sdk.GetObjectCommand({ Bucket, Key: key }), call)
          const bytes = (await found.Body?.transformToByteArray()) ?? new Uint8Array()
          return { ...headOf(key, found), bytes }
        } catch (error) {
          if (statusOf(error) === 404 && !isNoBucket(error)) throw new ObjectNotFoundError()
          throw error
        }
      }),
    list: (prefix, { signal } = {}) => {
      checkKeyPrefix(prefix)
      return pages(async (ContinuationToken) =>
        ask('list', signal, ({ sdk, client }, call) => {
          const page = { Bucket, Prefix: prefix, MaxKeys: pageSize, ...(ContinuationToken && { ContinuationToken }) }
          return client.send(new sdk.ListObjectsV2Command(page), call)
        }),
      )
    },
    delete: (key, { signal } = {}) =>
      ask('delete', signal, async ({ sdk, client }, call) => {
        checkObjectKey(key)
        await client.send(new sdk.DeleteObjectCommand({ Bucket, Key: key }), call)
      }),
    probe: ({ signal } = {}) =>
      ask('probe', signal, async ({ sdk, client }, call) => {
        await client.send(new sdk.HeadBucketCommand({ Bucket }), call)
      }),
  }
}

async function* pages(
  read: (token: string | undefined) => Promise<ListObjectsV2CommandOutput>,
): AsyncGenerator<ListedObject> {
  let token: string | undefined
  do {
    const page = await read(token)
    for (const { Key: key = '', Size: size = 0, LastModified: modifiedAt = new Date(0) } of page.Contents ?? [])
      yield { key, size, modifiedAt }
    token = page.NextContinuationToken
  } while (token !== undefined)
}

function headOf(key: string, found: HeadObjectCommandOutput): ObjectHead {
  const { sha256 = null, ...metadata } = found.Metadata ?? {}
  return {
    key,
    size: found.ContentLength ?? 0,
    modifiedAt: found.LastModified ?? new Date(0),
    contentType: found.ContentType ?? 'application/octet-stream',
    metadata,
    sha256,
  }
}

/** A 404 that is about the bucket: a wrong setting, not an object that is gone. */
function isNoBucket(error: unknown): boolean {
  return error instanceof Error && error.name === 'NoSuchBucket'
}
