import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { RecordedReply } from '../../testing/replayed-fetch.js'

/**
 * What a vendor does: answers as recorded, says nothing until it is hung up on, hangs up at once, or hangs up in the
 * middle of its answer.
 */
export type VendorAct = RecordedReply | 'silence' | 'cut' | 'half'

export interface VendorRequest {
  headers: Readonly<Record<string, string | string[] | undefined>>
  /** As it came. */
  text: string
  body: Readonly<Record<string, unknown>>
}

/** One conversation with a vendor: the acts in order, and what was asked. */
export interface VendorScene {
  /** Without a slash at its end. */
  address: string
  readonly acts: readonly VendorAct[]
  readonly requests: readonly VendorRequest[]
  /** Requests that nothing is recorded for, or that are not the ones that the vendor knows. */
  readonly refused: readonly string[]
  /** Connections that the caller closed before an answer. */
  readonly hungUp: number
}

export interface VendorServer {
  /** @param path the only one that the vendor knows, behind the address */
  play(path: string, acts: readonly VendorAct[]): VendorScene
  /** Every scene since the last time, to be looked at for refused requests. */
  scenes(): VendorScene[]
  close(): Promise<void>
}

interface Scene extends VendorScene {
  path: string
  requests: VendorRequest[]
  refused: string[]
  hungUp: number
}

/** A server on loopback that stands in for the vendors, in their own wire formats. Whatever is not recorded is refused. */
export async function startVendorServer(): Promise<VendorServer> {
  const scenes = new Map<string, Scene>()
  let fresh: Scene[] = []
  const server = createServer((request, response) => {
    const [, name = '', path = ''] = /^\/(scene-\d+)(\/.*)$/.exec(request.url ?? '') ?? []
    const scene = scenes.get(name)
    if (scene === undefined) response.writeHead(501).end()
    else
      void textOf(request).then((text) => {
        answer(scene, path, { request, response, text })
      })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    play: (path, acts) => {
      const name = `scene-${scenes.size + 1}`
      const scene = { address: `http://127.0.0.1:${port}/${name}`, path, acts, requests: [], refused: [], hungUp: 0 }
      scenes.set(name, scene)
      fresh.push(scene)
      return scene
    },
    scenes: () => {
      const since = fresh
      fresh = []
      return since
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

interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  text: string
}

function answer(scene: Scene, path: string, { request, response, text }: Exchange): void {
  const act = scene.acts[scene.requests.length]
  if (request.method !== 'POST' || path !== scene.path || act === undefined) {
    scene.refused.push(`${request.method ?? ''} ${path}`)
    response.writeHead(501, { 'content-type': 'application/json' }).end('{"error":"nothing is recorded for it"}')
    return
  }
  scene.requests.push({ headers: request.headers, text, body: JSON.parse(text) as Record<string, unknown> })
  response.on('close', () => {
    if (!response.writableFinished) scene.hungUp += 1
  })
  if (act === 'silence') return
  if (act === 'cut') {
    request.socket.destroy()
    return
  }
  const type = { 'content-type': 'application/json' }
  if (act === 'half') {
    response.writeHead(200, { ...type, 'content-length': '5000' })
    response.write('{"model":"', () => request.socket.destroy())
    return
  }
  const body = typeof act.body === 'string' ? act.body : JSON.stringify(act.body)
  response.writeHead(act.status, { ...type, ...act.headers }).end(body)
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk)
  return text
}
