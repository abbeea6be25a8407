import type { z } from 'zod'
import type { reviewSettings } from './review-settings.js'

/** Which readings a person should check, and how long they are kept. */
export interface ReviewConfig {
  readonly isOn: boolean
  /** Overall confidence, 0..1. */
  readonly threshold: number
  /** Milliseconds. */
  readonly keptMs: number
}

const dayMs = 86_400_000

export function reviewConfig(settings: z.output<z.ZodObject<typeof reviewSettings>>): ReviewConfig {
  return Object.freeze({
    isOn: settings.REVIEWS,
    threshold: settings.REVIEW_THRESHOLD,
    keptMs: settings.REVIEW_DAYS * dayMs,
  })
}
