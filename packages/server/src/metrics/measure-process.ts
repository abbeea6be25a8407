import { collectDefaultMetrics, type Registry } from 'prom-client'

/**
 * Adds the figures of the process to the measures: memory, processor, file descriptors, garbage collection, and the lag
 * of the event loop (`nodejs_eventloop_lag_p99_seconds`). They are watched until the process ends: once per process.
 */
export function measureProcess(registry: Registry): void {
  collectDefaultMetrics({ register: registry })
}
