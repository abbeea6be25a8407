import type { Server, ServerResponse } from 'node:http'

/**
 * Prepares a clean stop. The function it returns stops accepting, waits for the answers in flight until the deadline,
 * closes every connection, and gives the number of requests that it cut.
 */
export function closeGracefully(server: Server, deadlineMs: number): () => Promise<number> {
  const inFlight = new Set<ServerResponse>()
  let onAnswered: (() => void) | null = null
  server.prependListener('request', (_request, response) => {
    inFlight.add(response)
    response.once('close', () => {
      inFlight.delete(response)
      onAnswered?.()
    })
  })

  return () =>
    new Promise((resolve) => {
      let cut = 0
      const deadline = setTimeout(() => {
        cut = inFlight.size
        server.closeAllConnections()
      }, deadlineMs)
      // What is still open then is idle, or belongs to a client that goes on sending after its answer.
      onAnswered = () => {
        if (inFlight.size === 0) server.closeAllConnections()
      }
      server.close(() => {
        clearTimeout(deadline)
        resolve(cut)
      })
      onAnswered()
    })
}
