import { basename } from 'node:path'
import type { AnalysisProgress } from '@constat/core'
import type { Terminal } from './terminal.js'

/** One line on standard error that says where the work stands, and leaves no trace. */
export interface ProgressLine {
  show: (progress: AnalysisProgress) => void
  clear: () => void
}

const stages: Readonly<Record<AnalysisProgress['stage'], string>> = {
  reading: 'Lecture du document',
  extraction: 'Extraction des données',
  audit: 'Vérification',
  report: 'Mise en page des rapports',
}

const rewriteLine = '\r\u001b[2K'

/** @param file its folder is left out: a line that wraps could not be rewritten */
export function progressLine(file: string, terminal: Terminal): ProgressLine {
  if (!terminal.showsProgress) return { show: () => undefined, clear: () => undefined }
  return {
    show: ({ stage, page, pages }) => {
      const place = page === undefined || pages === undefined ? '' : `, page ${page} sur ${pages}`
      terminal.writeError(`${rewriteLine}${terminal.errorColors.dim(`${basename(file)} : ${stages[stage]}${place}…`)}`)
    },
    clear: () => {
      terminal.writeError(rewriteLine)
    },
  }
}
