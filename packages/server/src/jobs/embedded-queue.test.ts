import { describeOnEachDatabase } from '../testing/each-database.test-support.js'
import { queueBench } from '../testing/queue-bench.test-support.js'
import { EmbeddedQueue } from './embedded-queue.js'
import { outlivesItsWorkers } from './job-leases.conformance.js'
import { keepsThePromisesOfAJobQueue } from './job-queue.conformance.js'

describeOnEachDatabase('the embedded queue', (open) => {
  const bench = async () => queueBench(await open(), (options) => new EmbeddedQueue(options))
  keepsThePromisesOfAJobQueue(bench)
  outlivesItsWorkers(bench)
})
