import { compareWounds, renderWoundComparison, type DatedWoundImage } from '@constat/core'
import { datedPath } from './dated-path.js'
import { exitCodes, type ExitCode } from './exit-codes.js'
import { readPhoto } from './read-photo.js'
import { refuseReportOptionsAlone } from './report-option-alone.js'
import type { Terminal } from './terminal.js'
import { waitingLine } from './waiting-line.js'
import { comparisonText } from './wound-compare-text.js'
import { woundOptionsOf } from './wound-model.js'
import type { WoundCompareOptions } from './wound-program.js'
import { writeReport } from './write-report.js'

/** `constat wound compare`: how one wound has changed over dated photographs. */
export async function woundCompareCommand(
  given: readonly string[],
  options: WoundCompareOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  refuseReportOptionsAlone(options)
  const dated = given.map(datedPath)
  const asked = woundOptionsOf(options)
  const images: DatedWoundImage[] = []
  for (const { date, path } of dated) images.push({ date, image: { bytes: await readPhoto(path) } })
  const waiting = waitingLine('Lecture des photos par le modèle…', terminal)
  const comparison = await compareWounds(images, asked).finally(waiting.clear)
  const { report, reference } = options
  if (report !== undefined) {
    const input = {
      comparison,
      ...(options.withPhotos === true && { images }),
      ...(reference !== undefined && { reference }),
    }
    await writeReport(report, await renderWoundComparison(input, { tenantKey: asked.tenantKey }), '--report')
  }
  terminal.writeOut(
    options.json === true
      ? `${JSON.stringify({ ...comparison, report: report ?? null }, null, 2)}\n`
      : comparisonText(dated, comparison, report ?? null, terminal),
  )
  return exitCodes.done
}
