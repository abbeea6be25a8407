import { createHash } from 'node:crypto'
import type { PutObjectCommandInput } from '@aws-sdk/client-s3'
import { ObjectExistsError } from '../../../errors/object-exists-error.js'
import { checkMetadata } from '../check-metadata.js'
import { checkObjectKey } from '../object-key.js'
import type { ObjectHead, PutOptions, StoreCall } from '../object-store.js'
import { sha256Hex } from '../sha256-hex.js'
import type { S3Connection } from './connect-to-s3.js'
import { statusOf } from './failure-of-s3.js'
import type { S3StoreOptions } from './s3-store-options.js'

export interface S3Upload {
  readonly connection: S3Connection
  readonly options: S3StoreOptions
  readonly head: (key: string, call: StoreCall) => Promise<ObjectHead | null>
  readonly key: string
  readonly bytes: Uint8Array
  readonly putOptions: PutOptions
  readonly call: { abortSignal?: AbortSignal }
}

/**
 * One upload. Some stores check `If-None-Match`, some refuse it, some take no notice of it: what is there already is
 * looked for first in any case, and the condition closes the gap on stores that check it.
 */
export async function putObject(upload: S3Upload): Promise<void> {
  const { connection, head, key, putOptions, call } = upload
  checkObjectKey(key)
  checkMetadata(putOptions.metadata ?? {})
  const { sdk, client } = connection
  const input = requestOf(upload)
  if (putOptions.ifAbsent !== true) {
    await client.send(new sdk.PutObjectCommand(input), call)
    return
  }
  if ((await head(key, putOptions)) !== null) throw new ObjectExistsError()
  try {
    await client.send(new sdk.PutObjectCommand({ ...input, IfNoneMatch: '*' }), call)
  } catch (error) {
    const status = statusOf(error)
    if (status === 412) throw new ObjectExistsError()
    if (status !== 501 && !isRefusedHeader(error)) throw error
    await client.send(new sdk.PutObjectCommand(input), call)
  }
}

function requestOf({ options, key, bytes, putOptions }: S3Upload): PutObjectCommandInput {
  const { contentType = 'application/octet-stream', metadata = {}, sha256 = sha256Hex(bytes) } = putOptions
  const { bucket, acl = 'private', encryption = null } = options
  return {
    Bucket: bucket,
    Key: key,
    // A buffer, never a stream: a stream is sent in signed chunks, which some stores keep as part of the object.
    Body: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    ContentLength: bytes.byteLength,
    // What every store checks, old ones too.
    ContentMD5: createHash('md5').update(bytes).digest('base64'),
    ContentType: contentType,
    Metadata: { ...metadata, sha256 },
    ...(acl === null ? {} : { ACL: acl }),
    ...(encryption === null ? {} : { ServerSideEncryption: encryption }),
  }
}

/** A 400 that may be about the condition: the same request is sent without it, and fails again when it was not. */
function isRefusedHeader(error: unknown): boolean {
  return statusOf(error) === 400 && error instanceof Error && /^Invalid(Argument|Request)$/.test(error.name)
}
