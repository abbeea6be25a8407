import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
}

/** A folder as a plain web server shows it, below a path: a site that works there works anywhere. */
export async function serveFolder(folder: string, below: string): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site')
    const inside = pathname.startsWith(below) ? normalize(decodeURIComponent(pathname.slice(below.length))) : ''
    const asked = join(folder, pathname.endsWith('/') ? `${inside}/index.html` : inside)
    const found = pathname.startsWith(below) && existsSync(asked) && statSync(asked).isFile()
    const file = found ? asked : join(folder, '404.html')
    response.writeHead(found ? 200 : 404, { 'content-type': types[extname(file)] ?? 'text/plain; charset=utf-8' })
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${below}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
