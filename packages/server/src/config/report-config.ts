import type { Anonymity } from '@constat/core'
import type { z } from 'zod'
import type { reportSettings } from './report-settings.js'

/** How the two reports look, and how much the anonymous one tells. */
export interface ReportConfig {
  /** Absolute path; null for the house style. */
  readonly themeFile: string | null
  readonly anonymity: Required<Anonymity>
}

/** The settings of the reports as the server takes them. */
export function reportConfig(settings: z.output<z.ZodObject<typeof reportSettings>>): ReportConfig {
  const { REPORT_THEME_FILE: themeFile, ANONYMOUS_DATES: dates, ANONYMOUS_ADDRESS: address } = settings
  return Object.freeze({ themeFile, anonymity: Object.freeze({ dates, address }) })
}
