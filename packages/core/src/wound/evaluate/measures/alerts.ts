import { imageAlerts } from '../../alerts/image-alerts.js'
import { alertLevels } from '../../wound-alert.js'
import { detectionOf, type Detection } from './detection.js'
import type { ScoredRun } from './scored-run.js'

/** How well red flags are raised; sensitivity first. */
export interface AlertMeasures {
  /** Every flag that experts judged; a photograph with several counts once, by the mean of them. */
  ensemble: Detection
  /** Whether any flag that asks for a look within 24 hours is raised. */
  sous_24h: Detection
  par_code: Readonly<Record<string, Detection>>
}

const within24h: ReadonlySet<string> = new Set(
  imageAlerts
    .filter(({ niveau }) => alertLevels.indexOf(niveau) <= alertLevels.indexOf('avis_medical_24h'))
    .map(({ code }) => code),
)

/** Codes that a truth may name: those of the alerts that rest on a photograph. */
export const alertCodes: readonly string[] = imageAlerts.map(({ code }) => code)

export function measureAlerts(runs: readonly ScoredRun[]): AlertMeasures {
  const codes = [...new Set(runs.flatMap(({ truth }) => Object.keys(truth.alertes ?? {})))].sort()
  const ofCode = (some: readonly ScoredRun[], code: string) =>
    detectionOf(
      some,
      ({ truth }) => truth.alertes?.[code] ?? null,
      ({ prediction }) => prediction.alertes.includes(code),
    )
  const judged = runs.flatMap((run) => codes.map((code) => ({ ...run, truth: onlyAlert(run, code) })))
  return {
    ensemble: detectionOf(
      judged,
      ({ truth }) => Object.values(truth.alertes ?? {})[0] ?? null,
      ({ truth, prediction }) => Object.keys(truth.alertes ?? {}).some((code) => prediction.alertes.includes(code)),
    ),
    sous_24h: detectionOf(runs, needsLook, ({ prediction }) => prediction.alertes.some((code) => within24h.has(code))),
    par_code: Object.fromEntries(codes.map((code) => [code, ofCode(runs, code)])),
  }
}

/** True when a pressing flag must be raised; false only when experts judged some and none must. */
function needsLook({ truth }: ScoredRun): boolean | null {
  const judged = Object.entries(truth.alertes ?? {}).filter(([code]) => within24h.has(code))
  return judged.length === 0 ? null : judged.some(([, must]) => must)
}

function onlyAlert({ truth }: ScoredRun, code: string): ScoredRun['truth'] {
  const must = truth.alertes?.[code]
  return must === undefined ? {} : { alertes: { [code]: must } }
}
