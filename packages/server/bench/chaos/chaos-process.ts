// The server or a worker of the chaos: Constat with an analysis that takes milliseconds. It tells its parent when it is up.
import { readConfig } from '../../src/config.js'
import { createDependencies } from '../../src/dependencies.js'
import { startServer } from '../../src/main.js'
import { stopOnSignals } from '../../src/work/stop-on-signals.js'
import { startWorker } from '../../src/worker.js'
import { standInAnalysis } from './stand-in-analysis.js'

const role = process.argv[2] as 'server' | 'worker'
const config = readConfig()
// A worker that dies gives its jobs back after three seconds instead of thirty: each dies many times.
const jobTimes = { leaseMs: 3_000, sweepMs: 1_000 }
const dependencies = await createDependencies(config, { analyze: standInAnalysis, jobTimes })
if (role === 'server') {
  const server = await startServer(config, dependencies)
  process.send?.({ url: server.url })
  await stopOnSignals(() => server.close())
} else {
  const worker = startWorker(dependencies)
  process.send?.({ url: '' })
  await stopOnSignals(() => worker.stop())
}
await dependencies.close()
process.disconnect()
