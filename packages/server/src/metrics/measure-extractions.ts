import { Counter, Histogram, type Registry } from 'prom-client'
import type { Metrics } from './metrics.js'

const buckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 180]

export function measureExtractions(registers: Registry[]): Pick<Metrics, 'extractionAsked' | 'extractionEnded'> {
  const asked = new Counter({
    name: 'constat_extractions_asked_total',
    help: 'Extractions of invoices answered, by cache: miss, hit, or shared with another call under way',
    labelNames: ['cache'],
    registers,
  })
  const ended = new Counter({
    name: 'constat_extractions_total',
    help: 'Readings of invoices of any trade ended, by outcome: success or the code of the error',
    labelNames: ['outcome'],
    registers,
  })
  const durations = new Histogram({
    name: 'constat_extraction_seconds',
    help: 'Time of the reading of an invoice of any trade, without the wait for its turn',
    buckets,
    registers,
  })
  return {
    extractionAsked: (cache) => {
      asked.inc({ cache })
    },
    extractionEnded: (outcome, seconds) => {
      ended.inc({ outcome })
      durations.observe(seconds)
    },
  }
}
