import { describe, expect, it } from 'vitest'
import { studioTaskExample } from '../../openapi/examples/label-studio-example.js'
import { labelStudioClient } from './label-studio-client.js'
import { labelStudioStandIn } from './label-studio.test-support.js'

const signal = new AbortController().signal
const personal = 'eyJhbGciOiJIUzI1NiJ9.e30.personal'

async function client(token: string, project = 12, timeoutMs = 30_000) {
  const studio = await labelStudioStandIn()
  const there = labelStudioClient({ url: studio.url, token, project, timeoutMs })
  return { studio, send: () => there.importTask(studioTaskExample, signal) }
}

describe('sending a task to Label Studio', () => {
  it('shows a legacy token as it is', async () => {
    const { studio, send } = await client('legacy-token')
    await send()
    expect(studio.requests).toMatchObject([
      { path: '/api/projects/12/import', headers: { authorization: 'Token legacy-token' }, body: [studioTaskExample] },
    ])
  })

  it('exchanges a personal token for one of a few minutes', async () => {
    const { studio, send } = await client(personal)
    await send()
    expect(studio.requests.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ['/api/token/refresh/', undefined],
      ['/api/projects/12/import', 'Bearer short-token'],
    ])
  })

  it.each([
    ['an unknown token', 'another-token', 12, 'token', 401, true],
    ['a personal token that was revoked', 'eyJhbGciOiJIUzI1NiJ9.e30.revoked', 12, 'token', 401, true],
    ['a project that is not there', 'legacy-token', 13, 'project', 404, true],
  ])('tells %s', async (_what, token, project, reason, status, isRetryable) => {
    const { send } = await client(token, project)
    await expect(send()).rejects.toMatchObject({ reason, status, isRetryable })
  })

  it.each([
    [500, 'unavailable', 500, true],
    [429, 'unavailable', 429, true],
    [302, 'unavailable', 302, true],
    [400, 'refused', 400, false],
    ['cut', 'unavailable', null, true],
    ['never', 'unavailable', null, true],
  ] as const)('tells an answer %s', async (planned, reason, status, isRetryable) => {
    // Only a stand-in that never answers is to be given up soon.
    const { studio, send } = await client('legacy-token', 12, planned === 'never' ? 100 : 30_000)
    studio.plan(planned)
    await expect(send()).rejects.toMatchObject({ reason, status, isRetryable })
  })

  it('says nothing of the token nor of the address', async () => {
    const { studio, send } = await client('another-token')
    const error: unknown = await send().catch((thrown: unknown) => thrown)
    const told = JSON.stringify([String(error), error, (error as Error).cause])
    expect(told).not.toContain('another-token')
    expect(told).not.toContain(new URL(studio.url).port)
  })
})
