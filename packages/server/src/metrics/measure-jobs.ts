import { Histogram, type Registry } from 'prom-client'
import type { Metrics } from './metrics.js'

const buckets = [0.05, 0.1, 0.5, 1, 2.5, 5, 15, 30, 60, 180, 600]

export function measureJobs(registers: Registry[]): Pick<Metrics, 'webhookAttempted' | 'backedUp' | 'jobEnded'> {
  const webhooks = new Histogram({
    name: 'constat_webhook_attempt_seconds',
    help: 'Attempts to deliver a webhook, by outcome: delivered or failed',
    labelNames: ['outcome'],
    buckets,
    registers,
  })
  const backups = new Histogram({
    name: 'constat_backup_seconds',
    help: 'Backups of analyses, by outcome: stored or failed',
    labelNames: ['outcome'],
    buckets,
    registers,
  })
  const jobs = new Histogram({
    name: 'constat_job_seconds',
    help: 'Runs of jobs, by kind and outcome: completed, retried or dead',
    labelNames: ['kind', 'outcome'],
    buckets,
    registers,
  })
  return {
    webhookAttempted: (outcome, seconds) => {
      webhooks.observe({ outcome }, seconds)
    },
    backedUp: (outcome, seconds) => {
      backups.observe({ outcome }, seconds)
    },
    jobEnded: (kind, outcome, seconds) => {
      jobs.observe({ kind, outcome }, seconds)
    },
  }
}
