import type { Box, Page } from '../../../reading/document.js'
import type { OcrEngine } from '../../../reading/ocr-engine.js'
import type { RasterImage } from '../../../reading/raster-image.js'
import { groupWordsIntoLines } from '../../../reading/text/group-words.js'
import type { Identity } from '../identities/identity.js'
import { cornersOfBox } from '../overlay/corners-of-box.js'
import { blackOut } from './black-out.js'
import { identityWords } from './identity-words.js'
import { pictureBlocks } from './picture-blocks.js'
import { unreadInk } from './unread-ink.js'

/** How a page is hidden and looked at again. */
export interface MaskPageOptions {
  readonly identities: readonly Identity[]
  readonly ocr: OcrEngine
  readonly languages: readonly string[]
  readonly signal?: AbortSignal
}

/** A page with everything known hidden, and what a reader still finds on it. */
export interface MaskedPage {
  readonly picture: RasterImage
  /** Identities that the last look found. */
  readonly leaks: number
  /** Whether the last look read enough of what is left to vouch for it. */
  readonly isSearchable: boolean
}

/** What an engine finds that was not read before (the name inside a logo) is hidden too, and looked at again. */
const looks = 3
/** Share of the words left on the page that the engine must read for its silence to mean something. */
const shareRead = 0.4

/** Confidence below which a word may be another one, and name somebody: `oO` was the supplier's name up the edge of a photo. */
const surelyRead = 0.8

/** Hides every identity on the picture of a page, then has it read again until nothing is found. */
export async function maskPage(drawn: RasterImage, page: Page, options: MaskPageOptions): Promise<MaskedPage> {
  const { identities } = options
  const hidden = identityWords(page, identities)
  const onPicture = (box: Box) => boundsOf(box, page)
  const words = page.lines.flatMap((line) => line.words).filter(({ confidence }) => confidence >= surelyRead)
  const visible = words.filter((word) => !hidden.has(word))
  const read = words.map(({ box }) => onPicture(box))
  const drawings = [...pictureBlocks(drawn, read), ...(page.origin === 'ocr' ? unreadInk(drawn, read) : [])]
  const named = [...hidden].map(({ box }) => widened(onPicture(box)))
  let picture = blackOut(drawn, [...drawings, ...named])
  let leaks = 0
  let readAgain = 0
  for (let look = 0; look < looks; look++) {
    const found = await lookAgain(picture, options)
    leaks = found.boxes.length
    readAgain = found.read
    if (leaks === 0) break
    picture = blackOut(picture, found.boxes.map(widened))
  }
  return { picture, leaks, isSearchable: readAgain >= shareRead * visible.length }
}

async function lookAgain(
  picture: RasterImage,
  { identities, ocr, languages, signal }: MaskPageOptions,
): Promise<{ boxes: Box[]; read: number }> {
  const { words } = await ocr.recognize(picture, { languages, ...(signal && { signal }) })
  const found = identityWords({ lines: groupWordsIntoLines(words) }, identities, { isEverything: false })
  return { boxes: [...found].map(({ box }) => box), read: words.length }
}

/** The place of a box on the page as it was sent: a photo was straightened to be read. */
function boundsOf(box: Box, page: Page): Box {
  const corners = cornersOfBox(box, page)
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** Letters may stand out of the box that was read. */
function widened({ x, y, width, height }: Box): Box {
  const more = height * 0.15
  return { x: x - more, y: y - more, width: width + 2 * more, height: height + 2 * more }
}
