import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { databaseForTest } from '../testing/database-for-test.js'
import { serveForTest, testKey } from '../testing/serve-for-test.js'
import { databaseCheck, diskCheck } from './part-checks.js'
import type { PartCheck } from './part-check.js'
import { watchReadiness } from './readiness.js'

function capturedLogger() {
  const lines: string[] = []
  return { lines, logger: pino({ base: null }, { write: (line: string) => void lines.push(line) }) }
}
const up = (part: string): PartCheck => ({ part, isRequired: true, check: () => Promise.resolve() })
const hanging = (part: string, isRequired = true): PartCheck => ({
  part,
  isRequired,
  check: () => new Promise(() => undefined),
})

describe('GET /readyz', () => {
  const ask = async (...checks: PartCheck[]) => {
    const { logger, lines } = capturedLogger()
    const { url } = await serveForTest({ readiness: watchReadiness(checks, { logger, longestMs: 20 }) })
    const response = await fetch(`${url}/readyz`)
    return { status: response.status, body: await response.json(), lines }
  }

  it('is open to anyone, and names the parts', async () => {
    expect(await ask(up('database'), up('disk'))).toMatchObject({
      status: 200,
      body: { status: 'ready', parts: { database: 'up', disk: 'up' } },
    })
  })

  it('tells which part is down, in time, and nothing of why', async () => {
    const secret = Object.assign(new Error('connect postgres://constat:secret@db'), { code: 'ECONNREFUSED' })
    const broken = { part: 'database', isRequired: true, check: () => Promise.reject(secret) }
    const { status, body, lines } = await ask(broken, hanging('queue'), up('disk'))
    expect([status, body]).toEqual([
      503,
      { status: 'not_ready', parts: { database: 'down', queue: 'down', disk: 'up' } },
    ])
    expect(lines.join('')).toContain('"part":"database","reason":"ECONNREFUSED"')
    expect(lines.join('')).toContain('"part":"queue","reason":"no answer within 20 ms"')
    expect(lines.join('')).not.toContain('secret')
  })

  it('stays ready without a part that can wait', async () => {
    expect(await ask(up('database'), hanging('store', false))).toMatchObject({
      status: 200,
      body: { status: 'ready', parts: { database: 'up', store: 'down' } },
    })
  })
})

describe('the parts', () => {
  it('are logged when they go down and when they come back, once each', async () => {
    const { logger, lines } = capturedLogger()
    let isDown = true
    const check = () => (isDown ? Promise.reject(new TypeError('x')) : Promise.resolve())
    const readiness = watchReadiness([{ part: 'database', isRequired: true, check }], { logger })
    await readiness()
    await readiness()
    isDown = false
    await readiness()
    await readiness()
    expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(['part_down', 'part_up'])
  })

  it('are asked once for all who ask meanwhile', async () => {
    let asked = 0
    const check = () => Promise.resolve((asked += 1))
    const readiness = watchReadiness([{ part: 'database', isRequired: true, check }], capturedLogger())
    await Promise.all([readiness(), readiness(), readiness()])
    expect(asked).toBe(1)
  })

  it('know a database that is closed, and a disk that has no room or cannot be written', async () => {
    const database = await databaseForTest()
    await expect(databaseCheck(database).check()).resolves.toBeDefined()
    await database.close()
    await expect(databaseCheck(database).check()).rejects.toThrow()

    const uploads = join(tmpdir(), 'constat-readiness-of-tests')
    await expect(diskCheck(uploads, 1).check()).resolves.toBeUndefined()
    await expect(diskCheck(uploads, Number.MAX_SAFE_INTEGER).check()).rejects.toMatchObject({ code: 'ENOSPC' })
    await expect(diskCheck('/dev/null/uploads', 1).check()).rejects.toThrow()
  })
})

describe('GET /health', () => {
  it('shows the same parts to the holder of a key, and answers when no key can be looked up', async () => {
    const { logger } = capturedLogger()
    const { url } = await serveForTest({ readiness: watchReadiness([hanging('store')], { logger, longestMs: 5 }) })
    const headers = { 'X-API-Key': testKey }
    expect(await (await fetch(`${url}/health`, { headers })).json()).toMatchObject({ parts: { store: 'down' } })

    const broken = await serveForTest({
      apiKeys: { identify: () => Promise.reject(new Error('database down')) } as never,
    })
    const response = await fetch(`${broken.url}/health`, { headers })
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }])
  })
})
