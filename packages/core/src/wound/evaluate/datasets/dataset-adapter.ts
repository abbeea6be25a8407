import type { EvaluationCase } from '../evaluation-case.js'
import type { DatasetNote } from '../report/evaluation-report.js'

/** Reads one dataset as it was published. No photograph comes with this package, and nothing is downloaded. */
export interface DatasetAdapter extends DatasetNote {
  /**
   * Where the layout of the folder is known from: its publication, or the code of others who have read it
   * (`disposition.fiable` is false then).
   */
  disposition: { fiable: boolean; lue_dans: string }
  /** French: what the folder must hold. */
  contenu: string
  /** Whether a folder looks like this dataset; null when it has no sign of its own. */
  matches: (folder: string) => Promise<boolean>
  /** @throws InvalidWoundDatasetError when the folder is something else */
  read: (folder: string) => Promise<readonly EvaluationCase[]>
}
