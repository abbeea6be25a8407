import { Counter, Histogram, type Registry } from 'prom-client'
import type { Metrics } from './metrics.js'

const buckets = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 180]

export function measureWounds(registers: Registry[]): Pick<Metrics, 'woundEnded'> {
  const ended = new Counter({
    name: 'constat_wounds_total',
    help: 'Assessments and comparisons of wounds ended, by kind and outcome: success or the code of the error',
    labelNames: ['kind', 'outcome'],
    registers,
  })
  const durations = new Histogram({
    name: 'constat_wound_seconds',
    help: 'Time of an assessment or a comparison of wounds, its model included, by kind',
    labelNames: ['kind'],
    buckets,
    registers,
  })
  return {
    woundEnded: (kind, outcome, seconds) => {
      ended.inc({ kind, outcome })
      durations.observe({ kind }, seconds)
    },
  }
}
