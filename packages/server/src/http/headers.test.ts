import { get as httpGet } from 'node:http'
import { describe, expect, it } from 'vitest'
import { describedRoutes } from '../openapi/described-routes.js'
import { serveForTest } from '../testing/serve-for-test.js'

const asBrowser = { headers: { Accept: 'text/html,*/*;q=0.8' } }
const allowed = 'https://app.example.fr'
const corsHeaders = (headers: Headers) => [...headers.keys()].filter((name) => name.startsWith('access-control-'))

describe('the files of the page', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/fonts.css', 'text/css; charset=utf-8'],
    ['/icon.svg', 'image/svg+xml'],
    ['/font/Newsreader-Medium.ttf', 'font/ttf'],
  ])('are served: %s', async (path, type) => {
    const { url } = await serveForTest()
    const response = await fetch(`${url}${path}`, asBrowser)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
  })

  it('are kept by browsers where their name carries a hash, and asked for again where not', async () => {
    const { url } = await serveForTest()
    const page = await (await fetch(url, asBrowser)).text()
    const assets = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, path]) => path)
    expect(assets.length).toBeGreaterThan(1)
    for (const path of assets) {
      const { status, headers } = await fetch(`${url}/${path}`)
      expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
    }
    expect((await fetch(url, asBrowser)).headers.get('cache-control')).toBe('no-cache')
  })

  it.each(['/../package.json', '/..%2fpackage.json', '/.env', '/assets/', '/font/'])(
    'are nothing but those: %s',
    async (path) => {
      const { url } = await serveForTest()
      const { hostname, port } = new URL(url)
      const status = await new Promise((resolve, reject) => {
        httpGet({ hostname, port, path }, (response) => {
          resolve(response.resume().statusCode)
        }).on('error', reject)
      })
      expect(status).toBe(404)
    },
  )
})

describe('security headers', () => {
  it('are on every answer, pages and errors alike', async () => {
    const { url } = await serveForTest()
    for (const path of ['/', '/healthz', '/nowhere']) {
      const { headers } = await fetch(`${url}${path}`, asBrowser)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe-inline')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-powered-by')).toBeNull()
    }
  })

  it('keep answers of the API out of caches', async () => {
    const { url } = await serveForTest()
    expect((await fetch(`${url}/health`)).headers.get('cache-control')).toBe('no-store')
    expect((await fetch(`${url}/v1/invoices/pdf`)).headers.get('cache-control')).toBe('no-store')
  })
})

describe('CORS', () => {
  it('has no header at all when no origin is allowed', async () => {
    const { url } = await serveForTest()
    const response = await fetch(`${url}/healthz`, { headers: { Origin: allowed } })
    expect(corsHeaders(response.headers)).toEqual([])
  })

  it('names an allowed origin, and lets its preflight pass before any key', async () => {
    const { url } = await serveForTest({ allowedOrigins: ['http://localhost:5173', allowed] })
    const answer = await fetch(`${url}/healthz`, { headers: { Origin: allowed } })
    expect(answer.headers.get('access-control-allow-origin')).toBe(allowed)
    expect(answer.headers.get('access-control-expose-headers')).toContain('X-Request-Id')

    const preflight = await fetch(`${url}/v1/invoices/pdf`, {
      method: 'OPTIONS',
      headers: {
        Origin: allowed,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'x-api-key',
      },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toContain('X-API-Key')
  })

  it('lets a page of an allowed origin call every route, by its method', async () => {
    const { url } = await serveForTest({ allowedOrigins: [allowed] })
    const headers = { Origin: allowed, 'Access-Control-Request-Method': 'POST' }
    const preflight = await fetch(`${url}/v1/keys`, { method: 'OPTIONS', headers })
    const methods = preflight.headers.get('access-control-allow-methods')?.split(',') ?? []
    expect(methods).toEqual(expect.arrayContaining(describedRoutes.map(({ method }) => method.toUpperCase())))
  })

  it.each(['https://app.example.fr.evil.test', 'http://app.example.fr', 'https://APP.example.fr', 'null'])(
    'has no header for the origin %s',
    async (origin) => {
      const { url } = await serveForTest({ allowedOrigins: [allowed] })
      const response = await fetch(`${url}/healthz`, { headers: { Origin: origin } })
      expect(corsHeaders(response.headers)).toEqual([])
      expect(response.headers.get('vary')).toContain('Origin')
    },
  )
})
