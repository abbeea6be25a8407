import { paragraph } from './blocks/paragraph.js'
import { drawDocument } from './draw-document.js'
import { Flow } from './flow.js'
import { defaultTheme } from './theme.js'

let preparation: Promise<void> | undefined

/**
 * Loads the drawing engine and the package's fonts, and cuts the fonts down to what French reports are made of, once per
 * process: most of the time of a first report. Call it at the start of a service; a first report that comes without it, or
 * before its end, does the same by itself.
 *
 * @example
 * ```ts
 * void prepareReports()
 * ```
 */
export function prepareReports(): Promise<void> {
  preparation ??= drawOnce().catch(() => {
    // Whoever asks for a report hears of it there.
    preparation = undefined
  })
  return preparation
}

async function drawOnce(): Promise<void> {
  const metadata = { title: '-', subject: '-', language: 'fr-FR', createdAt: new Date(0) }
  await drawDocument(metadata, defaultTheme, (canvas) => {
    const flow = new Flow(canvas)
    for (const role of ['title', 'strong', 'body'] as const) flow.place(paragraph('Constat', role))
  })
}
