import { Counter, Histogram, type Registry } from 'prom-client'
import type { Metrics } from './metrics.js'

/** Methods that some route has; whatever else a caller invents is one more value, not one each. */
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** From a probe to the analysis of eight photographs that waited for its turn. */
const buckets = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 180, 600]

export function measureRequests(registers: Registry[]): Pick<Metrics, 'requestEnded'> {
  const requests = new Counter({
    name: 'constat_http_requests_total',
    help: 'HTTP requests answered, by method, pattern of the route and status',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const duration = new Histogram({
    name: 'constat_http_request_duration_seconds',
    help: 'Time from the headers of a request to the end of its answer',
    labelNames: ['method', 'route'],
    buckets,
    registers,
  })
  return {
    requestEnded: ({ method: received, route, status, seconds }) => {
      const method = knownMethods.has(received) ? received : 'other'
      const labels = { method, route: route ?? 'none' }
      requests.inc({ ...labels, status })
      duration.observe(labels, seconds)
    },
  }
}
