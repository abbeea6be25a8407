import type { Clock } from '../../input/clock.js'
import type { ThemeOptions } from '../../pdf/theme-options.js'
import type { PhotoOptions } from '../images/wound-photo.js'

/** How to render a report about wounds. */
export interface WoundReportOptions extends PhotoOptions {
  /** Date of the report and of the file. @default the machine's clock */
  readonly clock?: Clock
  /** Brand, logo, contact, disclaimer, colours and fonts. @default the house style */
  readonly theme?: ThemeOptions
  /** The key of the audit record: with it, a picture that is not the assessed one is refused. @default unchecked, and said */
  readonly tenantKey?: Uint8Array
  readonly signal?: AbortSignal
}
