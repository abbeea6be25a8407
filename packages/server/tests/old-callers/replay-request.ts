import { connect, type Socket } from 'node:net'

/** What came back over the wire. */
export interface WireAnswer {
  status: number
  /** As sent, in lower case, by name in lower case. */
  headers: Map<string, string>
  body: Buffer
}

const endOfHead = '\r\n\r\n'

/** Sends the bytes of a recorded request to a server, in pieces of so many bytes, and reads its answer. */
export async function replayRequest(url: string, request: Buffer, bytesPerPiece = request.length): Promise<WireAnswer> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  const reader = new Reader(socket)
  const bodyStart = request.indexOf(endOfHead) + endOfHead.length
  const asks = /\r\nexpect: 100-continue\r\n/i.test(request.toString('latin1', 0, bodyStart))
  if (asks) {
    socket.write(request.subarray(0, bodyStart))
    const interim = await reader.head()
    if (!interim.startsWith('HTTP/1.1 100 ')) throw new Error(`not asked to continue: ${interim}`)
  }
  for (let start = asks ? bodyStart : 0; start < request.length; start += bytesPerPiece) {
    const piece = request.subarray(start, start + bytesPerPiece)
    await new Promise<void>((resolve, reject) => {
      socket.write(piece, (error) => {
        if (error) reject(error)
        else resolve()
      })
    })
  }
  const head = await reader.head()
  const headers = new Map<string, string>()
  for (const line of head.split('\r\n').slice(1)) {
    const [, name = '', value = ''] = /^([^:]+): *(.*)$/.exec(line) ?? []
    headers.set(name.toLowerCase(), value)
  }
  const isChunked = headers.get('transfer-encoding') === 'chunked'
  const body = isChunked ? await reader.chunks() : await reader.bytes(Number(headers.get('content-length')))
  socket.destroy()
  return { status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1]), headers, body }
}

class Reader {
  readonly #chunks: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)

  constructor(socket: Socket) {
    this.#chunks = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  }

  async head(): Promise<string> {
    while (!this.#held.includes(endOfHead)) await this.#more()
    const end = this.#held.indexOf(endOfHead)
    return this.#take(end + endOfHead.length).toString('latin1', 0, end)
  }

  async bytes(count: number): Promise<Buffer> {
    while (this.#held.length < count) await this.#more()
    return this.#take(count)
  }

  /** A body whose length is not told beforehand (RFC 9112, §7.1). */
  async chunks(): Promise<Buffer> {
    const chunks: Buffer[] = []
    for (;;) {
      while (!this.#held.includes('\r\n')) await this.#more()
      const line = this.#take(this.#held.indexOf('\r\n') + 2).toString('latin1')
      const length = Number.parseInt(line, 16)
      const chunk = await this.bytes(length + 2)
      if (length === 0) return Buffer.concat(chunks)
      chunks.push(chunk.subarray(0, length))
    }
  }

  #take(count: number): Buffer {
    const taken = this.#held.subarray(0, count)
    this.#held = this.#held.subarray(count)
    return taken
  }

  async #more(): Promise<void> {
    const next = await this.#chunks.next()
    if (next.done === true) throw new Error(`the server closed after ${JSON.stringify(this.#held.toString('latin1'))}`)
    this.#held = Buffer.concat([this.#held, next.value])
  }
}
