import { ConstatError } from './constat-error.js'

/** What is wrong at one place of a table of tariffs; every kind is listed in `docs/guides/reference-data.md`. */
export interface TariffFault {
  /** Kind of the fault, stable. */
  problem: string
  /** Line of the file, from 1; the columns are named on the first. */
  line: number
  /** Column as the file names it, or as it ought to; null when the line as a whole is meant. */
  column: string | null
  /** French sentence. */
  message: string
}

const shown = 20

/** A table of tariffs is not what it says it is; nothing of it was taken. */
export class InvalidReferenceDataError extends ConstatError {
  readonly code = 'invalid_reference_data'

  /** @param faults at least one, in the order of the lines */
  constructor(faults: readonly TariffFault[]) {
    const [first] = faults
    const others = faults.length - 1
    const more = others === 0 ? '' : ` ${others === 1 ? 'Une autre erreur suit' : `${others} autres erreurs suivent`}.`
    super({
      message: `Table of tariffs refused: ${faults.length} fault(s), the first at ${placeOf(first)}: ${first?.problem ?? 'unknown'}.`,
      userMessage: `Table de tarifs refusée, rien n’en a été repris. ${first === undefined ? '' : sentenceOf(first)}${more} Corrigez le fichier, ou reprenez-le à sa source.`,
      details: { count: faults.length, faults: faults.slice(0, shown) },
    })
  }
}

/** `Ligne 12, colonne PART_FIXE_HT : ...` */
export function sentenceOf({ line, column, message }: Omit<TariffFault, 'problem'>): string {
  return `Ligne ${line}${column === null ? '' : `, colonne ${column}`} : ${message}`
}

function placeOf(fault: TariffFault | undefined): string {
  return fault === undefined ? 'no place' : `line ${fault.line}, column ${fault.column ?? '-'}`
}
