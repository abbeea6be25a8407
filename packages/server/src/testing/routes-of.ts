import type { RequestListener } from 'node:http'

interface Layer {
  route?: { path: string; stack: readonly { method?: string }[] }
  handle: { stack?: readonly Layer[] }
}

/** Methods and paths of an Express application and of the routers in it, paths as OpenAPI writes them. */
export function routesOf(app: RequestListener): { method: string; path: string }[] {
  const { stack } = (app as unknown as { router: { stack: readonly Layer[] } }).router
  return stack.flatMap(routesOfLayer)
}

function routesOfLayer({ route, handle }: Layer): { method: string; path: string }[] {
  if (route === undefined) return (handle.stack ?? []).flatMap(routesOfLayer)
  const methods = route.stack.map(({ method }) => method).filter((method) => method !== undefined)
  const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
  return [...new Set(methods)].map((method) => ({ method, path }))
}
