import type { RouteDescription } from '../route-description.js'
import { keyErrors } from './invoice-errors.js'

const example = `# HELP constat_http_requests_total Requests answered.
# TYPE constat_http_requests_total counter
constat_http_requests_total{method="POST",route="/v1/invoices/pdf",status="200"} 12
`

export const metricsDescriptions: readonly RouteDescription[] = [
  {
    method: 'get',
    path: '/metrics',
    operationId: 'readMetrics',
    tag: 'operation',
    summary: 'Measures of this process, for Prometheus',
    description: 'With an API key, or with `METRICS_TOKEN` as bearer token.',
    key: 'required',
    answers: {
      200: { description: 'Counters, gauges and histograms.', text: { mediaType: 'text/plain', example } },
    },
    errors: keyErrors,
  },
]
