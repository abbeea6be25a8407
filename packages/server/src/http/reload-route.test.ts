import { describe, expect, it } from 'vitest'
import type { Scope } from '../keys/api-key.js'
import { serveForTest, testDependencies, testKey } from '../testing/serve-for-test.js'
import { RequestError } from './request-error.js'

async function serve(reload: () => Promise<{ before: string; after: string }>) {
  const dependencies = await testDependencies({ reader: { version: 'constat-1', reload } })
  const { url } = await serveForTest(dependencies)
  const keyWith = async (...scopes: Scope[]) => {
    const limits = { dailyLimit: null, ratePerMinute: 60, expiresAt: null }
    const made = await dependencies.apiKeys.store.create({ name: 'Tests', owner: null, scopes, ...limits }, Date.now())
    return made.key
  }
  const ask = (key: string, method = 'POST') =>
    fetch(`${url}/reload-model`, { method, headers: { 'X-API-Key': key } }).then(async (response) => ({
      status: response.status,
      body: (await response.json()) as object,
    }))
  return { ask, keyWith }
}

describe('POST /reload-model', () => {
  it('says what is read with before and after', async () => {
    const { ask, keyWith } = await serve(() => Promise.resolve({ before: 'constat-1', after: 'constat-2' }))
    expect(await ask(await keyWith('admin'))).toEqual({
      status: 200,
      body: {
        success: true,
        message: 'Fichiers relus, nouvelle version en service.',
        model_version: 'constat-2',
        previous_model_version: 'constat-1',
      },
    })
  })

  it('says that nothing has changed', async () => {
    const { ask, keyWith } = await serve(() => Promise.resolve({ before: 'constat-1', after: 'constat-1' }))
    expect(await ask(await keyWith('admin'))).toMatchObject({ body: { message: 'Fichiers relus, sans changement.' } })
  })

  it('is for administrators, and has one method', async () => {
    const { ask, keyWith } = await serve(() => Promise.reject(new Error('must not run')))
    expect(await ask(testKey)).toMatchObject({ status: 403, body: { code: 'missing_scope' } })
    expect(await ask('another')).toMatchObject({ status: 401, body: { code: 'unauthorized' } })
    expect(await ask(await keyWith('admin'), 'GET')).toMatchObject({ status: 405 })
  })

  it('answers a file that cannot be taken up with 409, and what is wrong with it', async () => {
    const userMessage = 'Rien n’a été rechargé, le serveur continue comme avant. Réglage OFFERS_FILE invalide.'
    const { ask, keyWith } = await serve(() =>
      Promise.reject(new RequestError('reload_failed', { message: 'no JSON', userMessage })),
    )
    expect(await ask(await keyWith('admin'))).toMatchObject({
      status: 409,
      body: { code: 'reload_failed', detail: userMessage },
    })
  })
})
