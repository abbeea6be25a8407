import { measureAbstention, type AbstentionMeasures } from './abstention.js'
import { measureAlerts, type AlertMeasures } from './alerts.js'
import { measureDimensions, type DimensionMeasures } from './dimensions.js'
import { measureFields, type FieldMeasures } from './fields.js'
import { measureGrading, type GradingMeasures } from './grading.js'
import { measurePresence, type PresenceMeasures } from './presence.js'
import type { ScoredRun } from './scored-run.js'
import { measureTissues, type TissueMeasures } from './tissues.js'

/** Everything that is measured against experts. */
export interface WoundMeasures {
  abstention: AbstentionMeasures
  dimensions: DimensionMeasures
  tissus: TissueMeasures
  gravite: GradingMeasures
  alertes: AlertMeasures
  contenu: PresenceMeasures
  champs: FieldMeasures
}

/** Measures answers against what experts say; where they say nothing, nothing is measured. */
export function measureAll(runs: readonly ScoredRun[]): WoundMeasures {
  return {
    abstention: measureAbstention(runs),
    dimensions: measureDimensions(runs),
    tissus: measureTissues(runs),
    gravite: measureGrading(runs),
    alertes: measureAlerts(runs),
    contenu: measurePresence(runs),
    champs: measureFields(runs),
  }
}
