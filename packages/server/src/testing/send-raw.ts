import { connect } from 'node:net'

/** Sends bytes as they are on a connection of their own, and gives all that comes back until it closes. */
export function sendRaw(url: string, ...pieces: readonly (string | Buffer)[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const answer: Buffer[] = []
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
      for (const piece of pieces) socket.write(piece)
    })
    socket.on('data', (piece) => answer.push(piece))
    // A server that refuses and closes may reset what is still being sent.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error)
    })
    socket.on('close', () => {
      resolve(Buffer.concat(answer).toString('latin1'))
    })
  })
}
