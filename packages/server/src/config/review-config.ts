import type { z } from 'zod'
import type { reviewSettings } from './review-settings.js'
import { wrongSetting } from './wrong-setting.js'

/** Which readings a person should check, and how long they are kept. */
export interface ReviewConfig {
  readonly isOn: boolean
  /** Overall confidence, 0..1. */
  readonly threshold: number
  /** Milliseconds. */
  readonly keptMs: number
  /** Null where reviews are sent nowhere. */
  readonly labelStudio: LabelStudioConfig | null
}

/** A project of Label Studio. */
export interface LabelStudioConfig {
  /** Without a slash at its end. */
  readonly url: string
  readonly token: string
  readonly project: number
}

const dayMs = 86_400_000

type ReviewSettings = z.output<z.ZodObject<typeof reviewSettings>>

/** @throws ConfigError when the settings of Label Studio are not given together */
export function reviewConfig(settings: ReviewSettings): ReviewConfig {
  return Object.freeze({
    isOn: settings.REVIEWS,
    threshold: settings.REVIEW_THRESHOLD,
    keptMs: settings.REVIEW_DAYS * dayMs,
    labelStudio: labelStudioConfig(settings),
  })
}

function labelStudioConfig({
  LABEL_STUDIO_URL: url,
  LABEL_STUDIO_TOKEN: token,
  LABEL_STUDIO_PROJECT: project,
}: ReviewSettings): LabelStudioConfig | null {
  if (url === '' && token === '' && project === null) return null
  if (url === '')
    throw wrongSetting('LABEL_STUDIO_URL', '', 'LABEL_STUDIO_TOKEN et LABEL_STUDIO_PROJECT en demandent une.')
  if (token === '') throw wrongSetting('LABEL_STUDIO_TOKEN', '', 'LABEL_STUDIO_URL en demande un.')
  if (project === null) throw wrongSetting('LABEL_STUDIO_PROJECT', '', 'LABEL_STUDIO_URL en demande un.')
  const { username, password } = new URL(url)
  if (username !== '' || password !== '')
    throw wrongSetting('LABEL_STUDIO_URL', url, 'Le jeton se donne dans LABEL_STUDIO_TOKEN, jamais dans l’adresse.')
  return Object.freeze({ url: url.replace(/\/+$/, ''), token, project })
}
