import { createServer, type AddressInfo, type Socket } from 'node:net'

/** A socket that takes one request and keeps its bytes as they came. */
export interface Recorder {
  /** Of the address that a caller is to be given. */
  url: string
  /** The whole request, once it is there. */
  recorded: Promise<Buffer>
}

const answer = '{"task_id":"recorded"}'

/** Listens on a free port for one request, which it answers with a few bytes of JSON. */
export async function recordOneRequest(): Promise<Recorder> {
  const server = createServer()
  const recorded = new Promise<Buffer>((resolve, reject) => {
    server.once('error', reject).once('connection', (socket) => {
      server.close()
      readRequest(socket).then(resolve, reject)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, recorded }
}

async function readRequest(socket: Socket): Promise<Buffer> {
  let request: Buffer = Buffer.alloc(0)
  let hasAsked = false
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    request = Buffer.concat([request, chunk as Buffer])
    const end = request.indexOf('\r\n\r\n')
    if (end === -1) continue
    const head = request.toString('latin1', 0, end)
    if (/^expect: 100-continue$/im.test(head) && !hasAsked) {
      hasAsked = true
      socket.write('HTTP/1.1 100 Continue\r\n\r\n')
    }
    const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1])
    if (request.length === end + 4 + length) break
  }
  socket.end(
    `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${answer.length}\r\nConnection: close\r\n\r\n${answer}`,
  )
  return request
}
