import { readingConfig, type ReadingConfig, type ReadingSettings } from './reading-config.js'
import { secondReaderConfig, type SecondReaderConfig, type SecondReaderSettings } from './second-reader-config.js'

/** How a bill is read: plain data, which goes to the thread that analyses. */
export interface AnalysisConfig {
  readonly reading: ReadingConfig
  /** Null: the rules read alone. */
  readonly secondReader: SecondReaderConfig | null
}

/** @throws ConfigError when settings that belong together do not agree */
export function analysisConfig(settings: ReadingSettings & SecondReaderSettings): AnalysisConfig {
  return Object.freeze({ reading: readingConfig(settings), secondReader: secondReaderConfig(settings) })
}
