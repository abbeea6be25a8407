import { parseLabelHints, parseOffers, parseReferenceData, type AnalysisContext } from '@constat/core'
import type { companionSettings } from './companion-settings.js'
import { loadFileSetting } from './load-file-setting.js'

/** The files of these settings, by the name of the setting; null where none is named. */
export type CompanionFiles = Readonly<Record<keyof typeof companionSettings, string | null>>

/** What every audit of the server takes beside the bill; absent where no file is named. */
export type Companions = Pick<AnalysisContext, 'offers' | 'labelHints' | 'reference'>

/**
 * The content of the files, checked, at the start of the server.
 *
 * @throws ConfigError when a file is not there, holds no JSON, or not what its setting asks for
 */
export async function loadCompanions(files: CompanionFiles): Promise<Companions> {
  const offers = await loadFileSetting('OFFERS_FILE', files.OFFERS_FILE, parseOffers)
  const labelHints = await loadFileSetting('LABEL_HINTS_FILE', files.LABEL_HINTS_FILE, parseLabelHints)
  const reference = await loadFileSetting('REFERENCE_FILE', files.REFERENCE_FILE, parseReferenceData)
  return {
    ...(offers === null ? {} : { offers }),
    ...(labelHints === null ? {} : { labelHints }),
    ...(reference === null ? {} : { reference }),
  }
}
