import type { IncomingMessage } from 'node:http'

/** One piece is what the system had for us, 64 KiB at most: some 6 MB/s for each caller. */
const pauseMs = 10

/**
 * Reads what a refused caller still sends, for it may only listen once it has sent all, but with a pause after each piece.
 * At full speed libuv takes up to 2 MB of a connection in one turn of the event loop: sixty callers that insist would
 * hold up everybody else for hundreds of milliseconds at a time (docs/decisions/0024-load.md).
 */
export function drainSlowly(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return
  // After an error multer reads on at full speed.
  request.removeAllListeners('readable')
  request.on('data', () => {
    request.pause()
    setTimeout(() => request.resume(), pauseMs).unref()
  })
}
