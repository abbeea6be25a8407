import type * as S3Sdk from '@aws-sdk/client-s3'
import type { S3StoreOptions } from './s3-store-options.js'

export interface S3Connection {
  readonly sdk: typeof S3Sdk
  readonly client: S3Sdk.S3Client
}

/**
 * Loads the SDK, an optional peer. Checksums are sent only where S3 requires them: since 3.729 the SDK would add CRC32
 * trailers to every upload, which Ceph and others refuse or store as part of the object
 * (https://github.com/aws/aws-sdk-js-v3/issues/6810).
 */
export async function connectToS3(options: S3StoreOptions): Promise<S3Connection> {
  const sdk = await import('@aws-sdk/client-s3')
  const { endpoint, region, accessKeyId, secretAccessKey, forcePathStyle = false } = options
  const client = new sdk.S3Client({
    ...(endpoint === undefined ? {} : { endpoint }),
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: options.maxAttempts ?? 3,
    retryMode: 'standard',
    requestHandler: {
      connectionTimeout: 5000,
      requestTimeout: options.requestTimeoutMs ?? 60_000,
      throwOnRequestTimeout: true,
    },
  })
  return { sdk, client }
}
