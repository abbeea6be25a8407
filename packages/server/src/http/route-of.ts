import type { Request } from 'express'

/**
 * The pattern of the route that a request matched, such as `/v1/jobs/:task_id`; null for a path of no route and for the
 * files of the page. For logs and measures, into which a path as a caller writes it must not go.
 */
export function routeOf(request: Request): string | null {
  const path = (request.route as { path?: unknown } | undefined)?.path
  return typeof path === 'string' ? path : null
}
