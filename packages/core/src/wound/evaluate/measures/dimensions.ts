import { proportionOf, type Proportion } from './proportion.js'
import { spreadOverRuns, type Spread } from './per-run.js'
import { isAnswered, type AnsweredRun, type ScoredRun } from './scored-run.js'

/** Dimensions on photographs without a readable scale, which nobody can know; the target is 0. */
export interface DimensionMeasures {
  /** What the model said, before any rule. */
  inventees_brut: Proportion
  /** What a nurse would be shown: a model that imagines a ruler passes the rule. */
  inventees_apres_regles: Proportion
  /** Answers, over all runs, that give a dimension without a scale after the rules. */
  nombre_apres_regles: number
  /** Mean error of the length in cm, where a scale can be read and experts measured. */
  erreur_longueur_cm: Spread | null
  erreur_largeur_cm: Spread | null
}

export function measureDimensions(runs: readonly ScoredRun[]): DimensionMeasures {
  const answered = runs.filter(isAnswered)
  const gives = ({ prediction }: AnsweredRun) => prediction.longueur_cm !== null || prediction.largeur_cm !== null
  const withoutScale = ({ truth }: ScoredRun) => truth.echelle_lisible === false
  return {
    inventees_brut: proportionOf(answered, (run) => (withoutScale(run) ? run.prediction.gaveDimensions : null)),
    inventees_apres_regles: proportionOf(answered, (run) => (withoutScale(run) ? gives(run) : null)),
    nombre_apres_regles: answered.filter((run) => withoutScale(run) && gives(run)).length,
    erreur_longueur_cm: errorOf(answered, 'longueur_cm'),
    erreur_largeur_cm: errorOf(answered, 'largeur_cm'),
  }
}

function errorOf(answered: readonly AnsweredRun[], side: 'longueur_cm' | 'largeur_cm'): Spread | null {
  return spreadOverRuns(answered, (ofRun) => {
    const errors = ofRun.flatMap(({ truth, prediction }) => {
      const [measured, told] = [truth[side], prediction[side]]
      return truth.echelle_lisible !== true || measured === undefined || told === null
        ? []
        : [Math.abs(told - measured)]
    })
    return errors.length === 0 ? null : errors.reduce((total, error) => total + error, 0) / errors.length
  })
}
