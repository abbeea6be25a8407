import type { Server } from 'node:http'
import type { ConnectionLimits } from './connection-limits.js'

/**
 * Gives up answers that nobody reads, and cuts clients that go on sending after their answer: neither has a limit in
 * Node, and each holds a connection.
 */
export function cutSlowClients(server: Server, limits: Pick<ConnectionLimits, 'unreadMs' | 'lateBodyMs'>): void {
  server.prependListener('request', (request, response) => {
    const { socket } = request
    // The whole answer is given: from now on, time runs while nothing of it is taken. Node sets its own time after it.
    response.once('prefinish', () => {
      socket.setTimeout(limits.unreadMs)
    })
    response.once('finish', () => {
      if (request.complete) return
      const cut = setTimeout(() => {
        socket.destroy()
      }, limits.lateBodyMs)
      cut.unref()
      const keep = () => {
        clearTimeout(cut)
      }
      request.once('end', keep).once('close', keep)
    })
  })
}
