import { isWithoutWound, saysNoWound } from '../case-truth.js'
import { proportionOf, type Proportion } from './proportion.js'
import { isAnswered, type ScoredRun } from './scored-run.js'

/** Whether pictures without a wound are taken for what they are. */
export interface PresenceMeasures {
  /** Of pictures without a wound, those of which no wound is assessed. */
  non_plaie_specificite: Proportion
  /** Of pictures with a wound, those of which one is seen. */
  plaie_sensibilite: Proportion
}

export function measurePresence(runs: readonly ScoredRun[]): PresenceMeasures {
  const answered = runs.filter(isAnswered)
  return {
    non_plaie_specificite: proportionOf(answered, ({ truth, prediction }) =>
      isWithoutWound(truth) === true ? saysNoWound(prediction.contenu) : null,
    ),
    plaie_sensibilite: proportionOf(answered, ({ truth, prediction }) =>
      isWithoutWound(truth) === false ? !saysNoWound(prediction.contenu) : null,
    ),
  }
}
