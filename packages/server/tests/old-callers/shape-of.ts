/**
 * A request as text without what changes from one run to the next, or from one version of the program to the next:
 * the port, the boundary of the form and its length, the program's own version, the compressions that it knows.
 */
export function shapeOf(request: Buffer): string {
  const text = request.toString('latin1')
  const [, boundary = ''] = /boundary=(\S+)/.exec(text) ?? []
  return text
    .replaceAll(boundary, 'BOUNDARY')
    .replace(/^(Host: 127\.0\.0\.1):\d+/m, '$1:PORT')
    .replace(/^(Content-Length): \d+/m, '$1: LENGTH')
    .replace(/^(User-Agent: [\w-]+)\/\S+/m, '$1/VERSION')
    .replace(/^(Accept-Encoding): .*$/m, '$1: COMPRESSIONS')
}
