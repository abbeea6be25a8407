import { CommandError } from './command-error.js'

/** Options that only change a report say nothing without one: better told than ignored. */
export function refuseReportOptionsAlone(options: { report?: string; withPhotos?: boolean; reference?: string }): void {
  const given = options.withPhotos === true ? '--with-photos' : options.reference === undefined ? null : '--reference'
  if (options.report !== undefined || given === null) return
  throw new CommandError('usage', `L’option ${given} ne sert qu’au rapport. Ajoutez --report rapport.pdf.`)
}
