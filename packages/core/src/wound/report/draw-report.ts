import { systemClock } from '../../input/clock.js'
import { throwIfAborted } from '../../errors/throw-if-aborted.js'
import { drawDocument } from '../../pdf/draw-document.js'
import { Flow } from '../../pdf/flow.js'
import { roomForNotice } from '../../pdf/page-frame.js'
import { loadTheme } from '../../pdf/theme-options.js'
import type { WoundReportOptions } from './report-options.js'
import type { WoundCoverView } from './wound-report.js'

/** What both reports about wounds have in common: the theme, room for the mention, the date of the file. */
export async function drawReport<View extends { readonly cover: WoundCoverView }>(
  compose: (now: Date) => View,
  draw: (flow: Flow, view: View) => void,
  { clock = systemClock, theme, signal }: WoundReportOptions,
): Promise<Uint8Array> {
  const now = clock()
  const view = compose(now)
  const { title, detail, mention } = view.cover
  const spacious = await roomForNotice(await loadTheme(theme), mention)
  // The reference may name a person: it is printed, and no metadata repeats it.
  const metadata = { title, subject: detail, language: 'fr-FR', createdAt: now }
  const bytes = await drawDocument(metadata, spacious, (canvas) => {
    draw(new Flow(canvas), view)
  })
  throwIfAborted(signal)
  return bytes
}
