// A process of the bench, which measures its own event loop while it does what its first argument says. It talks to its
// parent only: `start` and `stop` come in, the rest goes out.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { EnergyInvoiceAnalysis } from '@constat/core'
import type * as Server from '../src/index.js'
import type * as Sample from '../src/testing/sample-analysis.js'
import type * as Echo from './load/express-echo.js'

/** Our server; the same with an analysis that is answered at once; the least upload in Express; nothing. */
export type MeasuredRole = 'server' | 'fixed-answer' | 'express-echo' | 'idle'

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
const [, , role, from] = process.argv as [string, string, MeasuredRole, string]
// Without a loader Node finds a source by its real name only, which TypeScript takes in variables alone.
const sources = { echo: './load/express-echo.ts', sample: '../src/testing/sample-analysis.ts' }
const library = from === 'src' ? '../src/index.ts' : '../dist/index.js'
const { url, close } = await start()
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

interface Started {
  url: string
  close: () => Promise<void>
}

async function start(): Promise<Started> {
  if (role === 'express-echo') return ((await import(sources.echo)) as typeof Echo).startExpressEcho()
  if (role === 'idle') return { url: '', close: () => Promise.resolve() }
  const { createDependencies, readConfig, startServer } = (await import(library)) as typeof Server
  const config = readConfig()
  const dependencies = await createDependencies(config)
  const replaced = role === 'fixed-answer' ? { analyze: await fixedAnswer() } : {}
  const server = await startServer(config, { ...dependencies, ...replaced })
  return {
    url: server.url,
    close: async () => {
      await server.close()
      await dependencies.close()
    },
  }
}

async function fixedAnswer(): Promise<() => Promise<EnergyInvoiceAnalysis>> {
  const { sampleAnalysis } = (await import(sources.sample)) as typeof Sample
  const analysis = sampleAnalysis()
  return () => Promise.resolve(analysis)
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
