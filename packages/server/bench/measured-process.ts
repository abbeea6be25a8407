// A process of the bench, which measures its own event loop: with the argument `server` it listens on a free port,
// otherwise it does nothing else. It talks to its parent only: `start` and `stop` come in, the rest goes out.
import { resolve } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import type * as Server from '../src/index.js'

/** What the parent hears first: the address of the server, empty when it is none. */
export interface Ready {
  url: string
}

/** What the parent hears last. */
export interface Measured {
  delays: Delays
  /** Most memory that the process has had. */
  megabytes: number
}

/** How late the event loop came back to a timer, in milliseconds. */
export interface Delays {
  p50: number
  p99: number
  max: number
  samples: number
}

const resolutionMs = 10
const library = pathToFileURL(resolve(import.meta.dirname, '../dist/index.js')).href
const { url, close } = process.argv[2] === 'server' ? await serve() : { url: '', close: () => Promise.resolve() }
const histogram = monitorEventLoopDelay({ resolution: resolutionMs })

process.on('message', (order) => {
  if (order === 'start') {
    histogram.reset()
    histogram.enable()
  } else {
    histogram.disable()
    process.send?.({ delays: delays(), megabytes: process.resourceUsage().maxRSS / 1024 } satisfies Measured)
    // Not awaited on purpose: connections that fetch keeps alive would hold it for a minute.
    process.disconnect()
    void close()
  }
})
process.send?.({ url } satisfies Ready)

async function serve(): Promise<{ url: string; close: () => Promise<void> }> {
  const { createDependencies, readConfig, startServer } = (await import(library)) as typeof Server
  const config = readConfig()
  const dependencies = await createDependencies(config)
  const server = await startServer(config, dependencies)
  return {
    url: server.url,
    close: async () => {
      await server.close()
      await dependencies.close()
    },
  }
}

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
