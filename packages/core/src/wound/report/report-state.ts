import type { Answer } from '../../pdf/blocks/answer-cards.js'
import type { WoundValidation } from '../assessment.js'
import { day } from '../record/french-values.js'

/** Whether a person stands behind the report, said so that nobody can overlook it. */
export interface ReportState {
  /** Framed on every page; null once a person has validated. */
  readonly stamp: string | null
  readonly card: Answer
  /** What a person fills in on paper; null once somebody has. */
  readonly form: ValidationForm | null
}

export interface ValidationForm {
  readonly title: string
  readonly choices: readonly string[]
  readonly blanks: readonly string[]
}

const form: ValidationForm = {
  title: 'Validation par le soignant',
  choices: ['Conforme', 'Corrigé', 'Rejeté'],
  blanks: ['Date', 'Nom et signature'],
}
const label = 'ÉTAT DU DOCUMENT'

/** What the report says of its own validation. */
export function reportStateOf({ statut, par, le }: WoundValidation): ReportState {
  const signed = `${le === null ? '' : ` le ${day(le)}`}${par === null ? '' : ` par ${par}`}`
  if (statut === 'valide') {
    const card = { label, figure: 'Validé', detail: `Relu et validé${signed}.`, tone: 'good' } as const
    return { stamp: null, card, form: null }
  }
  if (statut === 'corrige') {
    const card = { label, figure: 'Corrigé', detail: `Corrigé et validé${signed}.`, tone: 'good' } as const
    return { stamp: null, card, form: null }
  }
  if (statut === 'rejete') {
    const card = { label, figure: 'Rejeté', detail: `Proposition écartée${signed}.`, tone: 'attention' } as const
    return { stamp: 'REJETÉ PAR LE SOIGNANT', card, form: null }
  }
  const detail = 'Proposition d’une IA, qu’aucun soignant n’a validée.'
  return { stamp: 'BROUILLON IA, NON VALIDÉ', card: { label, figure: 'Brouillon IA', detail, tone: 'attention' }, form }
}
