import { describe, expect, it, onTestFinished } from 'vitest'
import { startS3StandIn, type ConditionSupport } from '../../../testing/s3-stand-in.js'
import { describeExclusivePut, describeObjectStore } from '../object-store.conformance.js'
import type { S3StoreOptions } from './s3-store-options.js'
import { s3ObjectStore } from './s3-object-store.js'

async function openS3(conditions: ConditionSupport = 'checked', options: Partial<S3StoreOptions> = {}) {
  const standIn = await startS3StandIn({ conditions })
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = standIn
  const connection = { endpoint, bucket, region, accessKeyId, secretAccessKey, forcePathStyle: true }
  return { standIn, close: () => standIn.close(), store: s3ObjectStore({ ...connection, pageSize: 4, ...options }) }
}
const bucket = (conditions: ConditionSupport) => ({
  name: `s3 (conditions ${conditions})`,
  open: () => openS3(conditions),
})
describeObjectStore({ describe, it }, bucket('checked'))
describeObjectStore({ describe, it }, bucket('refused'))
describeObjectStore({ describe, it }, bucket('ignored'))
describeExclusivePut({ describe, it }, bucket('checked'))

async function openForTest(options: Partial<S3StoreOptions> = {}) {
  const opened = await openS3('checked', options)
  onTestFinished(opened.close)
  return opened
}
const pdf = Uint8Array.of(37, 80, 68, 70)

describe('a bucket of S3', () => {
  it('is sent what every store understands: length, MD5, private rights, no trailer, no prefix twice', async () => {
    const { store, standIn } = await openForTest()
    await store.put('a.pdf', pdf, { contentType: 'application/pdf', metadata: { 'user-id': '12' } })
    const headers = standIn.requests[0]?.headers ?? {}
    expect(headers).toMatchObject({
      'content-length': '4',
      'content-type': 'application/pdf',
      'x-amz-acl': 'private',
      'x-amz-meta-user-id': '12',
    })
    expect(headers['x-amz-meta-sha256']).toMatch(/^[0-9a-f]{64}$/)
    const names = Object.keys(headers).join()
    expect(names).not.toMatch(/checksum|trailer|transfer-encoding|server-side-encryption|x-amz-meta-x-amz/)
  })

  it('is asked for encryption and without a list of rights when told so', async () => {
    const { store, standIn } = await openForTest({ encryption: 'AES256', acl: null })
    await store.put('a.pdf', pdf)
    expect(standIn.requests[0]?.headers).toMatchObject({ 'x-amz-server-side-encryption': 'AES256' })
    expect(standIn.requests[0]?.headers).not.toHaveProperty('x-amz-acl')
  })

  it('is asked again when it is busy, three times in all', async () => {
    const { store, standIn } = await openForTest()
    standIn.failWhen(() => standIn.requests.length < 3)
    await store.put('a.pdf', pdf)
    expect(standIn.keys()).toEqual(['a.pdf'])
    standIn.failWhen(() => true)
    const sent = standIn.requests.length
    await expect(store.get('a.pdf')).rejects.toMatchObject({
      code: 'object_store_failed',
      isRetryable: true,
      details: { store: 's3', operation: 'get', status: 503, reason: 'SlowDown' },
    })
    expect(standIn.requests.length - sent).toBe(3)
  })

  it('says when the key of access or the bucket is wrong, and that trying again is no use', async () => {
    const refused = await openForTest({ secretAccessKey: 'another' })
    await expect(refused.store.put('a', pdf)).rejects.toMatchObject({
      isRetryable: false,
      details: { status: 403, reason: 'SignatureDoesNotMatch' },
    })
    const { store } = await openForTest({ bucket: 'elsewhere' })
    await expect(store.probe()).rejects.toMatchObject({ isRetryable: false, details: { status: 404 } })
    await expect(store.get('a')).rejects.toMatchObject({ details: { status: 404, reason: 'NoSuchBucket' } })
  })

  it('says when nobody answers', async () => {
    const { store, close } = await openForTest({ maxAttempts: 1 })
    await close()
    await expect(store.probe()).rejects.toMatchObject({
      isRetryable: true,
      details: { status: null, reason: 'ECONNREFUSED' },
    })
  })
})
