import type { AnalysisContext } from '@constat/core'
import type { Config } from '../config.js'
import { ConfigError } from '../config/config-error.js'
import { loadCompanions, type Companions } from '../config/load-companions.js'
import { loadReportOptions, type ReportOptions } from '../config/load-report-options.js'
import { RequestError } from '../http/request-error.js'
import { version } from '../version.js'
import { analyzeInThread, type ThreadedAnalysis } from './analyze-in-thread.js'
import type { Reader, Reload } from './reader.js'
import { readerVersion } from './reader-version.js'

type ReadingSettings = Pick<Config, 'reading' | 'secondReader' | 'reviews' | 'companionFiles' | 'reports'>

/** What the files of the settings hold, all read at one moment. */
export interface ReaderFiles {
  readonly companions: Companions
  readonly reports: ReportOptions
  /** Of the reader with these. */
  readonly version: string
}

/** A reader with its thread. */
export interface OpenedReader extends Reader {
  readonly thread: ThreadedAnalysis
  /** What every analysis is given from now on. */
  readonly context: Pick<AnalysisContext, 'limits' | 'languages' | 'reviewThreshold' | keyof Companions>
  /** The look of the reports at the start. */
  readonly reports: ReportOptions
}

/**
 * Starts the thread that analyses with the files of the settings.
 *
 * @param start that of the thread
 */
export function openReader(config: ReadingSettings, first: ReaderFiles, start: { isLate: boolean }): OpenedReader {
  const { reading, secondReader } = config
  const { threshold: reviewThreshold } = config.reviews
  let files = first
  let underWay: Promise<Reload> | null = null
  const thread = analyzeInThread({ reading, secondReader, reports: files.reports }, start)
  const reload = async (): Promise<Reload> => {
    const before = files.version
    const read = await readReaderFiles(config).catch((error: unknown) => {
      throw error instanceof ConfigError ? reloadFailed(error) : error
    })
    await thread.restart({ reading, secondReader, reports: read.reports })
    files = read
    return { before, after: files.version }
  }
  return {
    thread,
    reports: first.reports,
    get context() {
      return { limits: reading.limits, languages: reading.languages, reviewThreshold, ...files.companions }
    },
    get version() {
      return files.version
    },
    reload: () => {
      underWay ??= reload().finally(() => {
        underWay = null
      })
      return underWay
    },
  }
}

/**
 * Reads the files of the settings.
 *
 * @throws ConfigError when one is not there, or is not what its setting asks for
 */
export async function readReaderFiles(config: ReadingSettings): Promise<ReaderFiles> {
  const { companionFiles, reports, reading, secondReader } = config
  const companions = await loadCompanions(companionFiles)
  return {
    companions,
    reports: await loadReportOptions(reports),
    version: readerVersion(version, { reading, secondReader, companions }),
  }
}

/** The sentence names the setting and what its file lacks: the caller is who runs the server. */
function reloadFailed(error: ConfigError): RequestError {
  return new RequestError('reload_failed', {
    message: `the file of ${error.setting} cannot be taken up`,
    userMessage: `Rien n’a été rechargé, le serveur continue comme avant. ${error.message}`,
    details: { setting: error.setting },
    cause: error,
  })
}
