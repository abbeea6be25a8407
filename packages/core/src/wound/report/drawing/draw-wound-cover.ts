import { answerCards } from '../../../pdf/blocks/answer-cards.js'
import { coverBand } from '../../../pdf/blocks/cover-band.js'
import type { Flow } from '../../../pdf/flow.js'
import { drawPageFrames } from '../../../pdf/page-frame.js'
import type { ReportState } from '../report-state.js'
import type { WoundCoverView } from '../wound-report.js'

/** How far the cards reach up into the coloured band. */
const overlap = 30

/** Draws the band with the stamp of a draft, and the three answers. */
export function drawWoundCover(flow: Flow, cover: WoundCoverView, { stamp }: ReportState): void {
  const { eyebrow, title, reference, detail, established, answers } = cover
  const band = { eyebrow, title, subtitle: reference, detail, established, overlap }
  flow.place(coverBand(stamp === null ? band : { ...band, stamp }))
  flow.place(answerCards(answers))
}

/** Draws what comes back on every page: the stamp, the mention, the number of the page. Call it last. */
export function drawWoundFrames({ canvas }: Flow, cover: WoundCoverView, { stamp }: ReportState): void {
  drawPageFrames(canvas, {
    heading: cover.heading,
    footer: cover.established,
    notice: cover.mention,
    ...(stamp !== null && { stamp }),
    pageLabel: (page, pages) => `Page ${String(page)} sur ${String(pages)}`,
  })
}
