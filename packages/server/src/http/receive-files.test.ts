import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { invoiceForm } from '../testing/invoice-form.js'
import { blankPdf, sampleAnalysis } from '../testing/sample-analysis.js'
import { serveForTest, testKey } from '../testing/serve-for-test.js'
import { UploadSpace } from '../uploads/upload-space.js'

const headers = { 'X-API-Key': testKey }

async function spaceForTest(quotaBytes = 1024 * 1024): Promise<UploadSpace> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-receive-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return new UploadSpace({ folder, quotaBytes, mostInMemory: 100 })
}

const isEmpty = async (uploads: UploadSpace) => {
  await expect.poll(() => readdir(uploads.folder)).toEqual([])
  expect(uploads.heldBytes).toBe(0)
}

describe('the files of a request', () => {
  it('wait on disk, are read when their turn comes, and are gone with the answer', async () => {
    const uploads = await spaceForTest()
    const seen: { onDisk: number; bytes: number | undefined }[] = []
    const { url } = await serveForTest({
      uploads,
      analyze: async ({ files }) => {
        seen.push({ onDisk: (await readdir(uploads.folder)).length, bytes: files[0]?.bytes.byteLength })
        return sampleAnalysis()
      },
    })
    const response = await fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers, body: invoiceForm() })
    expect(response.status).toBe(200)
    expect(seen).toEqual([{ onDisk: 1, bytes: blankPdf().byteLength }])
    await isEmpty(uploads)
  })

  it.each([
    ['the analysis fails', invoiceForm(), 500],
    ['the form is refused after its file', invoiceForm({ fields: { confidence_min: '7' } }), 400],
    ['the file is of another kind', invoiceForm({ file: { name: 'f.pdf', bytes: new Uint8Array(500) } }), 400],
  ])('are gone when %s', async (_what, body, status) => {
    const uploads = await spaceForTest()
    const { url } = await serveForTest({ uploads, analyze: () => Promise.reject(new Error('broken part')) })
    const response = await fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers, body })
    expect(response.status).toBe(status)
    await isEmpty(uploads)
  })

  it('are gone when the client hangs up in the middle of one', async () => {
    const uploads = await spaceForTest()
    const { url } = await serveForTest({ uploads })
    const form = { ...headers, 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': '50000' }
    const request = httpRequest(`${url}/v1/invoices/pdf`, { method: 'POST', headers: form, agent: false })
    request.on('error', () => undefined)
    request.write('--x\r\nContent-Disposition: form-data; name="file"; filename="f.pdf"\r\n\r\n%PDF-1.4')
    request.write(Buffer.alloc(20_000))
    await expect.poll(() => readdir(uploads.folder)).toHaveLength(1)
    expect(uploads.heldBytes).toBe(50_000)
    request.destroy()
    await isEmpty(uploads)
  })
})

describe('a request for which there is no room', () => {
  it('is answered 503 with Retry-After before it sends its body', async () => {
    const uploads = await spaceForTest(1000)
    const { url } = await serveForTest({ uploads })
    const asked = { ...headers, 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': '1001' }
    const answer = await new Promise<{ status: number | undefined; retryAfter: string | undefined; sent: boolean }>(
      (resolve, reject) => {
        let sent = false
        const options = { method: 'POST', headers: { ...asked, Expect: '100-continue' }, agent: false } as const
        const request = httpRequest(`${url}/v1/invoices/pdf`, options, (response) => {
          response.resume()
          resolve({ status: response.statusCode, retryAfter: response.headers['retry-after'], sent })
          request.destroy()
        })
        request.on('continue', () => {
          sent = true
        })
        request.on('error', reject).flushHeaders()
      },
    )
    expect(answer).toEqual({ status: 503, retryAfter: '5', sent: false })
    await isEmpty(uploads)
  })

  it('is answered in the same way when it declares no length', async () => {
    const uploads = await spaceForTest(1000)
    const { url } = await serveForTest({ uploads })
    const form = new Response(invoiceForm({ file: { name: 'f.pdf', bytes: blankPdf('x'.repeat(2000)) } }))
    const type = form.headers.get('content-type') ?? ''
    const options = { method: 'POST', headers: { ...headers, 'Content-Type': type }, body: form.body, duplex: 'half' }
    const response = await fetch(`${url}/v1/invoices/pdf`, options as RequestInit)
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await response.json()).toMatchObject({ code: 'upload_space_full' })
    await isEmpty(uploads)
  })
})
