import type { Wounds } from '../wounds/wounds.js'
import { codeOf } from './measured-analysis.js'
import type { Metrics, WoundWork } from './metrics.js'

/** The same work, told to the measures. */
export function measuredWounds(wounds: Wounds, metrics: Pick<Metrics, 'woundEnded'>): Wounds {
  const measured = async <T>(work: WoundWork, run: () => Promise<T>): Promise<T> => {
    const started = performance.now()
    let outcome = 'success'
    try {
      return await run()
    } catch (error) {
      outcome = codeOf(error)
      throw error
    } finally {
      metrics.woundEnded(work, outcome, (performance.now() - started) / 1000)
    }
  }
  return {
    ...wounds,
    assess: (request, watch) => measured('assessment', () => wounds.assess(request, watch)),
    compare: (request, watch) => measured('comparison', () => wounds.compare(request, watch)),
  }
}
