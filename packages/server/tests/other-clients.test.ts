import { execFile, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Dependencies } from '../src/dependencies.js'
import { jpeg } from '../src/testing/images.js'
import { blankPdf, sampleAnalysis } from '../src/testing/sample-analysis.js'
import { serveForTest, testKey, testLimits } from '../src/testing/serve-for-test.js'

const run = promisify(execFile)
// The system's own Python, where its packages are installed, whatever other comes first on the PATH.
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'

/** What the analysis is asked, as it arrives from a caller in another language. */
async function serverThatRemembers() {
  const asked: { name: string; size: number; type: string | undefined; strict: boolean | undefined }[] = []
  const analyze: Dependencies['analyze'] = ({ files, type, strict }) => {
    for (const { name, bytes } of files) asked.push({ name, size: bytes.byteLength, type, strict })
    return Promise.resolve(sampleAnalysis())
  }
  const limits = { ...testLimits, maxContentLength: 8 * 1024 * 1024 }
  const { url } = await serveForTest({ analyze, limits })
  return { url, asked }
}

/** A bill of so many bytes: above 1 MiB curl asks before it sends. */
async function billFile(size: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-clients-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'Facture été.pdf')
  await writeFile(path, Buffer.concat([blankPdf(), Buffer.alloc(Math.max(0, size - blankPdf().byteLength), ' ')]))
  return path
}

async function pageFile(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-clients-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, name)
  await writeFile(path, jpeg())
  return path
}

function lacks(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return false
  } catch {
    return process.env['CI'] !== 'true'
  }
}

const sizes = [400, 3 * 1024 * 1024]

describe.skipIf(lacks('curl', '--version'))('curl', () => {
  it.each(sizes)('sends a bill of %i bytes', async (size) => {
    const { url, asked } = await serverThatRemembers()
    const path = await billFile(size)
    const form = [
      '-F',
      `file=@${path};type=application/pdf`,
      '-F',
      'type=elec',
      '-F',
      'strict=false',
      '-F',
      'user_id=7',
    ]
    const { stdout } = await run('curl', ['-sS', '-H', `X-API-Key: ${testKey}`, ...form, `${url}/v1/invoices/pdf`])
    expect(JSON.parse(stdout)).toMatchObject({ user_id: 7, highlights: sampleAnalysis().highlights })
    expect(asked).toEqual([
      { name: 'Facture été.pdf', size: Math.max(size, blankPdf().byteLength), type: 'electricite', strict: false },
    ])
  })

  it('sends several pages in their order', async () => {
    const { url, asked } = await serverThatRemembers()
    const [first, second] = [await pageFile('b.jpg'), await pageFile('a.jpg')]
    const form = ['-F', `files=@${first}`, '-F', `files=@${second}`, '-F', 'type=gaz']
    await run('curl', ['-sS', '--fail', '-H', `X-API-Key: ${testKey}`, ...form, `${url}/v1/invoices/images`])
    expect(asked.map(({ name, type }) => [name, type])).toEqual([
      ['b.jpg', 'gaz'],
      ['a.jpg', 'gaz'],
    ])
  })

  it('is refused without having sent a large bill', async () => {
    const { url } = await serverThatRemembers()
    const path = await billFile(3 * 1024 * 1024)
    const format = '\n%{http_code} %{size_upload}'
    const { stdout } = await run('curl', [
      '-sS',
      '-H',
      'X-API-Key: wrong',
      '-F',
      `file=@${path}`,
      '-w',
      format,
      `${url}/v1/invoices/pdf`,
    ])
    const [body, outcome] = stdout.split('\n')
    expect(JSON.parse(body ?? '')).toMatchObject({ detail: 'Non autorisé', code: 'unauthorized' })
    expect(outcome).toBe('401 0')
  })
})

const pythonCaller = `
import json, sys, requests
url, key, path = sys.argv[1:4]
with open(path, 'rb') as bill:
    answer = requests.post(url + '/v1/invoices/pdf', headers={'Authorization': 'Bearer ' + key}, timeout=30,
        files={'file': bill}, data={'type': 'auto', 'confidence_min': 0.5, 'strict': True, 'invoice_id': 12, 'external_ref': ''})
print(json.dumps({'status': answer.status_code, 'body': answer.json()}))
`

const pythonPhotographer = `
import sys, requests
url, key, *paths = sys.argv[1:]
answer = requests.post(url + '/v1/invoices/images', headers={'X-API-Key': key}, timeout=30,
    files=[('files', open(path, 'rb')) for path in paths], data={'strict': False})
print(answer.status_code)
`

describe.skipIf(lacks(python, '-c', 'import requests'))('Python requests', () => {
  it.each(sizes)('sends a bill of %i bytes', async (size) => {
    const { url, asked } = await serverThatRemembers()
    const { stdout } = await run(python, ['-c', pythonCaller, url, testKey, await billFile(size)])
    expect(JSON.parse(stdout)).toMatchObject({
      status: 200,
      body: { invoice_id: 12, external_ref: null, user_id: null },
    })
    expect(asked).toMatchObject([{ name: 'Facture été.pdf', type: 'auto', strict: true }])
  })

  it('sends several pages in their order', async () => {
    const { url, asked } = await serverThatRemembers()
    const pages = [await pageFile('b.jpg'), await pageFile('a.jpg')]
    const { stdout } = await run(python, ['-c', pythonPhotographer, url, testKey, ...pages])
    expect(stdout.trim()).toBe('200')
    expect(asked.map(({ name }) => name)).toEqual(['b.jpg', 'a.jpg'])
  })

  it('reads the refusal of a file that is too large after having sent it', async () => {
    const { url } = await serverThatRemembers()
    const { stdout } = await run(python, ['-c', pythonCaller, url, testKey, await billFile(12 * 1024 * 1024)])
    expect(JSON.parse(stdout)).toMatchObject({ status: 413, body: { code: 'file_too_large' } })
  })

  it('reads the refusal of its key after having sent the file', async () => {
    const { url } = await serverThatRemembers()
    const { stdout } = await run(python, ['-c', pythonCaller, url, 'wrong', await billFile(3 * 1024 * 1024)])
    expect(JSON.parse(stdout)).toMatchObject({ status: 401, body: { detail: 'Non autorisé' } })
  })
})
