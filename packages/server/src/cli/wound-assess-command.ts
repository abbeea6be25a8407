import {
  assessWound,
  measureByMarker,
  parseNurseContext,
  renderWoundReport,
  type NurseContext,
  type OutlinePoint,
  type WoundPhoto,
} from '@constat/core'
import { exitCodes, type ExitCode } from './exit-codes.js'
import { readJson } from './read-json.js'
import { readPhoto } from './read-photo.js'
import { refuseReportOptionsAlone } from './report-option-alone.js'
import type { Terminal } from './terminal.js'
import { assessmentText } from './wound-assess-text.js'
import { woundOptionsOf } from './wound-model.js'
import type { WoundAssessOptions } from './wound-program.js'
import { waitingLine } from './waiting-line.js'
import { writeReport } from './write-report.js'

/** `constat wound assess`: what a model sees on the photographs of one wound, held to the rules. */
export async function woundAssessCommand(
  paths: readonly string[],
  options: WoundAssessOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  refuseReportOptionsAlone(options)
  const asked = woundOptionsOf(options)
  const context = await contextIn(options.context)
  const outline = await outlineIn(options.outline)
  const images: WoundPhoto[] = []
  for (const path of paths) {
    images.push({ bytes: await readPhoto(path), ...(images.length === 0 && outline && { outline }) })
  }
  const waiting = waitingLine('Lecture de la photo par le modèle…', terminal)
  const assessment = await assessWound(
    { images, context },
    { ...asked, ...(outline && { measure: measureByMarker() }) },
  ).finally(waiting.clear)
  const { report, reference } = options
  if (report !== undefined) {
    const input = {
      assessment,
      ...(options.withPhotos === true && { images }),
      ...(reference !== undefined && { reference }),
    }
    await writeReport(report, await renderWoundReport(input, { tenantKey: asked.tenantKey }), '--report')
  }
  terminal.writeOut(
    options.json === true
      ? `${JSON.stringify({ ...assessment, report: report ?? null }, null, 2)}\n`
      : assessmentText(paths, assessment, report ?? null, terminal),
  )
  return exitCodes.done
}

async function contextIn(path: string | undefined): Promise<NurseContext | null> {
  return path === undefined ? null : parseNurseContext(await readJson(path))
}

/** The library checks what the file holds. */
async function outlineIn(path: string | undefined): Promise<readonly OutlinePoint[] | null> {
  return path === undefined ? null : ((await readJson(path)) as readonly OutlinePoint[])
}
