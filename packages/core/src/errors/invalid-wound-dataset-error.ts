import { ConstatError } from './constat-error.js'

/** A folder is not the dataset of wounds that it is said to be, or a line of its manifest is wrong; nothing was asked. */
export class InvalidWoundDatasetError extends ConstatError {
  readonly code = 'invalid_wound_dataset'

  /**
   * @param details `dataset`: name of the adapter; `problem`: French sentence on what is wrong; `remedy`: French sentence
   * on what to do; `line`: line of the manifest, from 1.
   */
  constructor(details: { dataset: string; problem: string; remedy: string; line?: number }) {
    const { dataset, problem, remedy, line } = details
    const place = line === undefined ? '' : `Ligne ${line} : `
    super({
      message: `The folder is not read as the dataset ${dataset}${line === undefined ? '' : `, line ${line}`}: ${problem}`,
      userMessage: `Jeu « ${dataset} » refusé. ${place}${problem} ${remedy}`,
      details: { ...details },
    })
  }
}
