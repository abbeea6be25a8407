import { assessedFields, isAssessable, saysNoWound, type AssessedField } from '../case-truth.js'
import type { WoundPrediction } from '../prediction.js'
import { proportionOf, type Proportion } from './proportion.js'
import { isAnswered, type ScoredRun } from './scored-run.js'

/** Whether the model says "not assessable" where it should, and only there. */
export interface AbstentionMeasures {
  /** Of what cannot be told from the photograph, the share that was left open: higher is better. */
  correcte: Proportion
  /** Of what experts did tell, the share that was left open: lower is better. */
  a_tort: Proportion
  par_champ: Readonly<Record<AssessedField, Pick<AbstentionMeasures, 'correcte' | 'a_tort'>>>
}

const isOpen: Readonly<Record<AssessedField, (said: WoundPrediction) => boolean>> = {
  etiologie: (said) => said.etiologie === 'indeterminee',
  region: (said) => said.region === 'non_evaluable',
  dimensions: (said) => said.longueur_cm === null && said.largeur_cm === null,
  tissus: (said) => said.tissus === null,
  profondeur: (said) => said.profondeur === 'non_evaluable',
  stade_escarre: (said) => said.stade_escarre === 'non_evaluable',
  exsudat_quantite: (said) => said.exsudat_quantite === 'non_evaluable',
  exsudat_aspect: (said) => said.exsudat_aspect === 'non_evaluable' || said.exsudat_aspect === 'non_visible',
  erytheme: (said) => said.erytheme === 'non_evaluable',
}

/** Whether an answer leaves a field open. A picture that is said to show no wound leaves all of them open. */
export function abstains(prediction: WoundPrediction, field: AssessedField): boolean {
  return saysNoWound(prediction.contenu) || isOpen[field](prediction)
}

export function measureAbstention(runs: readonly ScoredRun[]): AbstentionMeasures {
  const of = (fields: readonly AssessedField[]) => {
    const judged = runs.filter(isAnswered).flatMap((run) => fields.map((field) => ({ ...run, field })))
    const share = (assessable: boolean) =>
      proportionOf(judged, ({ truth, prediction, field }) =>
        isAssessable(truth, field) === assessable ? abstains(prediction, field) : null,
      )
    return { correcte: share(false), a_tort: share(true) }
  }
  const byField = Object.fromEntries(assessedFields.map((field) => [field, of([field])]))
  return { ...of(assessedFields), par_champ: byField as AbstentionMeasures['par_champ'] }
}
