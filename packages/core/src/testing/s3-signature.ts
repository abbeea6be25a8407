import { createHash, createHmac } from 'node:crypto'

/** A request as it arrived, without its body. */
export interface S3Request {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/**
 * Checks a request against its signature of version 4
 * (https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html) and gives the code of S3 for what is
 * wrong, or null.
 */
export function signatureFault(
  { method, path, headers, body }: S3Request & { body: Buffer },
  { accessKeyId, secretAccessKey, region }: { accessKeyId: string; secretAccessKey: string; region: string },
): string | null {
  const [, scope = '', signed = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=(\S+), SignedHeaders=(\S+), Signature=([0-9a-f]{64})$/.exec(
      String(headers['authorization']),
    ) ?? []
  const time = String(headers['x-amz-date'])
  const day = time.slice(0, 8)
  if (scope !== `${accessKeyId}/${day}/${region}/s3/aws4_request`) return 'InvalidAccessKeyId'
  const digest = String(headers['x-amz-content-sha256'])
  if (digest !== sha256(body)) return 'XAmzContentSHA256Mismatch'

  const [pathname = '', search = ''] = path.split('?')
  const query = search.split('&').sort().join('&')
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`)
  const canonical = [method, pathname, query, lines.join(''), signed, digest].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', time, `${day}/${region}/s3/aws4_request`, sha256(canonical)].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer>(
    (above, part) => createHmac('sha256', above).update(part).digest(),
    Buffer.from(`AWS4${secretAccessKey}`),
  )
  return createHmac('sha256', key).update(toSign).digest('hex') === signature ? null : 'SignatureDoesNotMatch'
}

function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex')
}
