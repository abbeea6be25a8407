import { dirname } from 'node:path'
import type { Anonymity, AnalysisContext } from '@constat/core'
import { parseThemeFile } from '../reports/theme-file.js'
import type { InvoiceCommandOptions } from './program.js'
import { readJson } from './read-json.js'
import { wrongOption } from './wrong-option.js'

/** Options of the two reports. */
export type GivenReportOptions = Pick<InvoiceCommandOptions, 'theme' | 'anonymousDates' | 'anonymousAddress'>

/**
 * The look of the reports and how much the anonymous one tells, checked before any bill is read.
 *
 * @throws CommandError naming the wrong option or file, and InvalidOptionError for a theme that cannot be drawn
 */
export async function readReportOptions({
  theme,
  anonymousDates = 'day',
  anonymousAddress = 'none',
}: GivenReportOptions): Promise<Pick<AnalysisContext, 'theme' | 'anonymity'>> {
  const anonymity: Anonymity = {
    dates: oneOf('--anonymous-dates', anonymousDates, ['day', 'month']),
    address: oneOf('--anonymous-address', anonymousAddress, ['none', 'departement']),
  }
  if (theme === undefined) return { anonymity }
  return { anonymity, theme: await parseThemeFile(await readJson(theme), dirname(theme)) }
}

function oneOf<Value extends string>(option: string, received: string, values: readonly [Value, Value]): Value {
  const value = values.find((name) => name === received)
  if (value !== undefined) return value
  throw wrongOption(option, received, values.join(' ou '))
}
