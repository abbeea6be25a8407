import { dirname } from 'node:path'
import type { AnalysisContext } from '@constat/core'
import { parseThemeFile } from '../reports/theme-file.js'
import type { ReportConfig } from './report-config.js'
import { loadFileSetting } from './load-file-setting.js'

/** What every analysis of a server is told of its reports: plain data, which goes to the thread once. */
export type ReportOptions = Pick<AnalysisContext, 'theme' | 'anonymity'>

/**
 * The theme of the settings, read and tried, at the start of the server.
 *
 * @throws ConfigError when the file is not there, holds no JSON, or no theme that can be drawn
 */
export async function loadReportOptions({ themeFile, anonymity }: ReportConfig): Promise<ReportOptions> {
  const theme = await loadFileSetting('REPORT_THEME_FILE', themeFile, (data, path) =>
    parseThemeFile(data, dirname(path)),
  )
  return { anonymity, ...(theme === null ? {} : { theme }) }
}
