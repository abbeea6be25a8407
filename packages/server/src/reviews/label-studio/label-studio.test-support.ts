import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface StudioRequest {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: unknown
}

type Answer = number | 'never' | 'cut'

/**
 * A stand-in of Label Studio on loopback: it exchanges the personal token `eyJhbGciOiJIUzI1NiJ9.e30.personal` for a short
 * one, takes tasks for project 12 with that or with `legacy-token`, and answers as Django REST framework does. Closed when
 * the test ends.
 */
export async function labelStudioStandIn() {
  const requests: StudioRequest[] = []
  const next: Answer[] = []
  const known = new Set(['Token legacy-token', 'Bearer short-token'])
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
    request.on('end', () => {
      const { url: path = '', headers } = request
      const body: unknown = JSON.parse(text)
      requests.push({ path, headers, body })
      const answer = (status: number, json: unknown) => {
        response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(json))
      }
      const planned = next.shift()
      if (planned === 'never') return
      if (planned === 'cut') response.destroy()
      else if (planned !== undefined) answer(planned, { detail: 'planned' })
      else if (path === '/api/token/refresh/') {
        const isKnown = (body as { refresh?: string }).refresh === 'eyJhbGciOiJIUzI1NiJ9.e30.personal'
        answer(isKnown ? 200 : 401, isKnown ? { access: 'short-token' } : { detail: 'Token is invalid' })
      } else if (!known.has(headers.authorization ?? '')) answer(401, { detail: 'Invalid token.' })
      else if (path !== '/api/projects/12/import') answer(404, { detail: 'Not found.' })
      else answer(201, { task_count: (body as unknown[]).length, annotation_count: 0, prediction_count: 1 })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    /** What the next requests are answered, in their order, before all is as usual again. */
    plan: (...answers: Answer[]) => next.push(...answers),
  }
}
