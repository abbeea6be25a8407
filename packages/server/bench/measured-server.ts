// The server of the bench, in a process of its own: listens on a free port and measures its own event loop. It talks to
// its parent only: `start` and `stop` come in, the address and the delays go out.
import { resolve } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import type * as Server from '../src/index.js'

/** What the parent hears. */
export type Report = { url: string } | { delays: Delays }

/** How late the event loop came back to a timer, in milliseconds. */
export interface Delays {
  p50: number
  p99: number
  max: number
  samples: number
}

const resolutionMs = 10
const library = pathToFileURL(resolve(import.meta.dirname, '../dist/index.js')).href
const { createDependencies, readConfig, startServer } = (await import(library)) as typeof Server

const config = readConfig()
const dependencies = await createDependencies(config)
const server = await startServer(config, dependencies)
const histogram = monitorEventLoopDelay({ resolution: resolutionMs })

process.on('message', (order) => {
  if (order === 'start') {
    histogram.reset()
    histogram.enable()
  } else {
    histogram.disable()
    report({ delays: delays() })
    // Not awaited on purpose: connections that fetch keeps alive would hold it for a minute.
    process.disconnect()
    void server.close().then(() => dependencies.close())
  }
})
report({ url: server.url })

function delays(): Delays {
  // The histogram holds the whole time between two timers: what is late is what is over their distance.
  const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - resolutionMs)
  return {
    p50: late(histogram.percentile(50)),
    p99: late(histogram.percentile(99)),
    max: late(histogram.max),
    samples: histogram.count,
  }
}

function report(message: Report): void {
  process.send?.(message)
}
