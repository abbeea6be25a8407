import { dateInFrance, formatLongDate } from '../../pdf/french-format.js'
import type { WoundValidation } from '../assessment.js'
import type { WoundComparison } from '../compare-wounds.js'
import { woundMention } from '../record/mention.js'
import type { WoundAlert } from '../wound-alert.js'
import { reportStateOf, type ReportState } from './report-state.js'
import { composeAlerts, type AlertsView } from './sections/alerts.js'
import { composeChecks, type ChecksView, type WarningsView } from './sections/checks.js'
import { comparabilityAnswer, composeComparability, type ComparabilityView } from './sections/comparability.js'
import { composeComparisonWarnings } from './sections/comparison-warnings.js'
import { composeComparisonProvenance } from './sections/comparison-provenance.js'
import type { ProvenanceView } from './sections/provenance.js'
import { captionOf, composeSeries, type SeriesView } from './sections/series.js'
import { composeSurface, surfaceAnswer, type SurfaceView } from './sections/surface.js'
import { composeTrends, type TrendsView } from './sections/trends.js'
import type { ReportFacts, WoundCoverView } from './wound-report.js'

/** Everything that the report of a comparison says, worded in French and formatted; drawing adds nothing. */
export interface WoundComparisonView {
  readonly cover: WoundCoverView
  readonly state: ReportState
  readonly comparability: ComparabilityView
  readonly alerts: AlertsView
  readonly photos: PhotosView
  readonly surface: SurfaceView
  readonly trends: TrendsView
  readonly series: SeriesView
  readonly checks: ChecksView
  readonly warnings: WarningsView
  readonly provenance: ProvenanceView
}

/** The photographs side by side, in the order of the dates. */
export interface PhotosView {
  readonly title: string
  readonly intro: string
  readonly captions: readonly string[]
}

/** What is said of a comparison: whether it can be made comes before what it shows. */
export function composeWoundComparisonReport(
  comparison: WoundComparison,
  { reference, now, arePicturesChecked, validation }: ReportFacts & { readonly validation: WoundValidation },
): WoundComparisonView {
  const { analyses, evolution, alertes } = comparison
  const [first, last] = [analyses[0], analyses.at(-1)]
  const title = 'Évolution d’une plaie'
  const state = reportStateOf(validation)
  const ofLast = last?.assessment.alertes ?? []
  const alerts: readonly WoundAlert[] = [...alertes, ...ofLast]
  const checks = last?.assessment.derive.a_verifier_au_lit ?? []
  const dates = [first, last].map((analysis) => formatLongDate(analysis?.date ?? ''))
  return {
    cover: {
      eyebrow: `PLAIE, ${String(analyses.length)} PHOTOS DATÉES`,
      title,
      reference,
      detail: `Du ${dates.join(' au ')}, ${String(evolution.jours)} jour${evolution.jours > 1 ? 's' : ''}`,
      established: `Établi le ${formatLongDate(dateInFrance(now))}`,
      answers: [state.card, comparabilityAnswer(evolution), surfaceAnswer(comparison)],
      heading: reference === null ? title : `${title}, ${reference}`,
      mention: last?.assessment.mention ?? woundMention,
    },
    state,
    comparability: composeComparability(evolution),
    alerts: composeAlerts(alerts, first?.assessment.audit.mode ?? 'documentation', ({ source }) =>
      source === 'evolution' || last === undefined ? '' : `, J${String(last.jour)}`,
    ),
    photos: {
      title: 'Les photos',
      intro: arePicturesChecked
        ? 'Empreintes vérifiées\u00a0: ce sont les photos analysées.'
        : 'Jointes par l’appelant, sans contrôle d’empreinte.',
      captions: analyses.map((analysis) => captionOf(analysis)),
    },
    surface: composeSurface(comparison),
    trends: composeTrends(comparison),
    series: composeSeries(comparison),
    checks: composeChecks(checks, alerts),
    warnings: composeComparisonWarnings(comparison),
    provenance: composeComparisonProvenance(comparison),
  }
}
