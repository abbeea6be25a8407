import type { PageLayout } from '../../../layout/cell.js'
import { withCloseMonthsApart } from './close-months.js'
import { leastMonths, type ConsumptionHistory } from './consumption-history.js'
import { findMonthLabels } from './find-month-labels.js'
import { fromMonthColumn } from './month-columns.js'
import { withLostLabels, type MonthLabel } from './month-labels.js'
import { fromMonthRow } from './month-rows.js'
import { fromSentences } from './told-months.js'

/** The histories of monthly consumption that a bill prints, as charts, tables or sentences; the longest of a page first. */
export function readHistories(layouts: readonly PageLayout[]): readonly ConsumptionHistory[] {
  return layouts.map(withCloseMonthsApart).flatMap((layout) => {
    const across = layout.rows.flatMap((row) =>
      chartsOf(findMonthLabels(row.cells, layout)).flatMap((labels) => fromMonthRow(withLostLabels(labels), layout)),
    )
    const down = fromMonthColumn(layout)
    return [...across, ...down, ...fromSentences(layout)].sort((a, b) => b.months.length - a.months.length)
  })
}

/** Two charts beside each other, one for each energy, name the same months on one row. */
function chartsOf(labels: readonly MonthLabel[]): (readonly MonthLabel[])[] {
  const second = labels.findIndex(({ month }, index) => labels.findIndex((other) => other.month === month) < index)
  return second < leastMonths ? [labels] : [labels.slice(0, second), labels.slice(second)]
}
