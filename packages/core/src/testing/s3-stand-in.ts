import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { signatureFault, type S3Request } from './s3-signature.js'

/** What the stand-in does with a conditional put: S3 checks it, some stores refuse it, some take no notice of it. */
export type ConditionSupport = 'checked' | 'refused' | 'ignored'

export interface S3StandInOptions {
  /** @default 'checked' */
  conditions?: ConditionSupport
}

/** A server on loopback that stands in for S3, with one bucket. */
export interface S3StandIn {
  readonly endpoint: string
  readonly bucket: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly region: string
  readonly requests: readonly S3Request[]
  /** Keys of what is stored, in order. */
  keys(): string[]
  /** Changes or removes what is stored, behind the back of who stored it. */
  tamper(key: string, bytes: Uint8Array | null): void
  /** From now on every request, or those that this accepts, is answered 503; null: none. */
  failWhen(condition: ((request: S3Request) => boolean) | null): void
  close(): Promise<void>
}

interface Kept {
  bytes: Buffer
  headers: Record<string, string>
  modifiedAt: Date
}

const bucket = 'backups'
const region = 'fra1'
const accessKeyId = 'STANDINKEY'
const secretAccessKey = 'stand-in-secret'

/**
 * Serves put, get, head, list and delete of objects on a free port of 127.0.0.1, with the bucket in the path, as S3 does:
 * the signature (version 4), the digest of the body and `Content-MD5` are checked for real.
 *
 * @example
 * ```ts
 * const { endpoint, bucket, region, accessKeyId, secretAccessKey } = await startS3StandIn()
 * const store = s3ObjectStore({ endpoint, bucket, region, accessKeyId, secretAccessKey, forcePathStyle: true })
 * ```
 */
export async function startS3StandIn({ conditions = 'checked' }: S3StandInOptions = {}): Promise<S3StandIn> {
  const objects = new Map<string, Kept>()
  const requests: S3Request[] = []
  let fails: (request: S3Request) => boolean = () => false

  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request
    const seen = { method, path, headers }
    requests.push(seen)
    void bodyOf(request).then((body) => {
      const fault = signatureFault({ ...seen, body }, { accessKeyId, secretAccessKey, region })
      if (fails(seen)) refuse(response, 503, 'SlowDown')
      else if (fault !== null) refuse(response, 403, fault)
      else answer(response, { ...seen, body })
    })
  })

  function answer(response: ServerResponse, { method, path, headers, body }: S3Request & { body: Buffer }): void {
    const url = new URL(path, 'http://stand-in')
    const [name = '', ...rest] = url.pathname.slice(1).split('/')
    const key = decodeURIComponent(rest.join('/'))
    if (name !== bucket) refuse(response, 404, 'NoSuchBucket')
    else if (key === '') answerBucket(response, method, url)
    else if (method === 'PUT') put(response, key, headers, body)
    else if (method === 'DELETE') {
      objects.delete(key)
      response.writeHead(204).end()
    } else read(response, method, key)
  }

  function put(response: ServerResponse, key: string, headers: S3Request['headers'], body: Buffer): void {
    if (headers['if-none-match'] !== undefined) {
      if (conditions === 'refused') {
        refuse(response, 501, 'NotImplemented')
        return
      }
      if (conditions === 'checked' && objects.has(key)) {
        refuse(response, 412, 'PreconditionFailed')
        return
      }
    }
    if (headers['content-md5'] !== createHash('md5').update(body).digest('base64')) {
      refuse(response, 400, 'BadDigest')
      return
    }
    const kept = Object.entries(headers).filter(([name]) => name.startsWith('x-amz-meta-') || name === 'content-type')
    objects.set(key, {
      bytes: body,
      headers: Object.fromEntries(kept) as Record<string, string>,
      modifiedAt: new Date(),
    })
    response.writeHead(200, { etag: `"${createHash('md5').update(body).digest('hex')}"` }).end()
  }

  function read(response: ServerResponse, method: string, key: string): void {
    const found = objects.get(key)
    if (found === undefined) {
      refuse(response, 404, 'NoSuchKey', method)
      return
    }
    const length = { 'content-length': found.bytes.length, 'last-modified': found.modifiedAt.toUTCString() }
    response.writeHead(200, { ...found.headers, ...length }).end(method === 'HEAD' ? undefined : found.bytes)
  }

  function answerBucket(response: ServerResponse, method: string, { searchParams }: URL): void {
    if (method === 'HEAD') {
      response.writeHead(200).end()
      return
    }
    const size = Number(searchParams.get('max-keys') ?? '1000')
    const after = searchParams.get('continuation-token') ?? ''
    const all = [...objects].sort(([one], [other]) => (one < other ? -1 : 1))
    const left = all.filter(([key]) => key.startsWith(searchParams.get('prefix') ?? '') && key > after)
    const page = left.slice(0, size)
    const contents = page.map(
      ([key, { bytes, modifiedAt }]) =>
        `<Contents><Key>${key}</Key><Size>${bytes.length}</Size><LastModified>${modifiedAt.toISOString()}</LastModified></Contents>`,
    )
    const token = left.length > size ? `<NextContinuationToken>${page.at(-1)?.[0]}</NextContinuationToken>` : ''
    const isCut = `<IsTruncated>${token !== ''}</IsTruncated>`
    response.writeHead(200, { 'content-type': 'application/xml' })
    response.end(`<?xml version="1.0"?><ListBucketResult>${isCut}${contents.join('')}${token}</ListBucketResult>`)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    endpoint: `http://127.0.0.1:${port}`,
    ...{ bucket, region, accessKeyId, secretAccessKey, requests },
    keys: () => [...objects.keys()].sort(),
    tamper: (key, bytes) => {
      const found = objects.get(key)
      if (bytes === null) objects.delete(key)
      else objects.set(key, { headers: {}, modifiedAt: new Date(), ...found, bytes: Buffer.from(bytes) })
    },
    failWhen: (condition) => {
      fails = condition ?? (() => false)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function refuse(response: ServerResponse, status: number, code: string, method = 'GET'): void {
  response.writeHead(status, { 'content-type': 'application/xml' })
  response.end(method === 'HEAD' ? undefined : `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`)
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
