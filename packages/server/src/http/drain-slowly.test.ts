import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { drainSlowly } from './drain-slowly.js'

const bodyBytes = 2 * 1024 * 1024

/** A server that refuses at once, whatever is sent, and what one caller sent and heard. */
async function refuse(before: (request: IncomingMessage) => void) {
  let pieces = 0
  let mostInATurn = 0
  let inThisTurn = 0
  const server = createServer((request, response) => {
    before(request)
    drainSlowly(request)
    request.on('data', () => {
      pieces += 1
      if (inThisTurn === 0) setImmediate(() => (inThisTurn = 0))
      inThisTurn += 1
      mostInATurn = Math.max(mostInATurn, inThisTurn)
    })
    response.writeHead(503).end('full')
  }).listen(0, '127.0.0.1')
  onTestFinished(async () => {
    server.close().closeAllConnections()
    await once(server, 'close')
  })
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const head = `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${bodyBytes}\r\n\r\n`
  const second = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'
  socket.write(Buffer.concat([Buffer.from(head), Buffer.alloc(bodyBytes), Buffer.from(second)]))
  let heard = ''
  for await (const chunk of socket) heard += String(chunk)
  return { heard, pieces, mostInATurn }
}

describe('drainSlowly', () => {
  it('reads all that is sent, one piece in a turn, and takes the next request of the connection', async () => {
    const { heard, pieces, mostInATurn } = await refuse(() => undefined)
    expect(heard.match(/HTTP\/1\.1 503/g)).toHaveLength(2)
    expect(pieces).toBeGreaterThanOrEqual(bodyBytes / 65_536)
    expect(mostInATurn).toBe(1)
  })

  it('slows down a form that multer drains', async () => {
    const asMulterDoes = (request: IncomingMessage) => {
      request.on('readable', () => {
        while (request.read() !== null);
      })
    }
    expect(await refuse(asMulterDoes)).toMatchObject({ mostInATurn: 1 })
  })
})
