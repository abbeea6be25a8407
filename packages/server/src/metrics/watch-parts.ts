import { Gauge, type Registry } from 'prom-client'
import type { Metrics } from './metrics.js'
import { watchQueue } from './watch-queue.js'

type Slots = Parameters<Metrics['watchAnalyses']>[0]
type Uploads = Parameters<Metrics['watchUploads']>[0]

/** The measures that are asked for when they are read; `refresh` asks. The last part given counts. */
export function watchParts(
  registers: Registry[],
): Pick<Metrics, 'watchQueue' | 'watchAnalyses' | 'watchUploads'> & { refresh: () => Promise<void> } {
  let slots: Slots | null = null
  let uploads: Uploads | null = null
  const queue = watchQueue(registers)
  const analyses = new Gauge({
    name: 'constat_analyses',
    help: 'Analyses of this process, by state: running or waiting',
    labelNames: ['state'],
    registers,
  })
  const uploaded = new Gauge({
    name: 'constat_upload_bytes',
    help: 'Bytes of uploads held for requests under way',
    registers,
  })
  return {
    watchQueue: queue.watch,
    watchAnalyses: (given) => {
      slots = given
    },
    watchUploads: (given) => {
      uploads = given
    },
    refresh: async () => {
      await queue.refresh()
      analyses.set({ state: 'running' }, slots?.running ?? 0)
      analyses.set({ state: 'waiting' }, slots?.waiting ?? 0)
      uploaded.set(uploads?.heldBytes ?? 0)
    },
  }
}
