import type { Line, Word } from '../document.js'
import type { PageContent } from '../pdfium/page-content.js'

/** Pages as one text and one list of numbers: thousands of small objects are slow to copy from thread to thread. */
export interface PackedPages {
  count: number
  /** Every word, in order, separated by line feeds, which no word contains. */
  text: string
  /** Sizes, counts and boxes in the order in which `unpackPages` takes them. */
  numbers: Float64Array<ArrayBuffer>
}

const separator = '\n'

const flagNames = ['isReadable', 'isBlank', 'isCoveredByImage', 'isTextInvisible', 'isGarbled'] as const

/** Only for pages of a text layer: the confidence of a word is taken to be 1, the text of a line its words. */
export function packPages(pages: readonly PageContent[]): PackedPages {
  const texts: string[] = []
  const numbers: number[] = []
  for (const { widthPt, heightPt, lines, ...flags } of pages) {
    numbers.push(widthPt, heightPt)
    for (const name of flagNames) numbers.push(Number(flags[name]))
    numbers.push(lines.length)
    for (const { words, quarterTurns, box } of lines) {
      numbers.push(words.length, quarterTurns, box.x, box.y, box.width, box.height)
      for (const { text, box: of } of words) {
        texts.push(text)
        numbers.push(of.x, of.y, of.width, of.height)
      }
    }
  }
  return { count: pages.length, text: texts.join(separator), numbers: Float64Array.from(numbers) }
}

/** The pages as they were before packing. */
export function unpackPages({ count, text, numbers }: PackedPages): PageContent[] {
  const texts = text.split(separator)
  let nextText = 0
  let nextNumber = 0
  const number = (): number => numbers[nextNumber++] ?? 0
  const word = (): Word => ({
    text: texts[nextText++] ?? '',
    box: { x: number(), y: number(), width: number(), height: number() },
    confidence: 1,
  })
  const line = (): Line => {
    const wordCount = number()
    const quarterTurns = number() as Line['quarterTurns']
    const box = { x: number(), y: number(), width: number(), height: number() }
    const words = Array.from({ length: wordCount }, word)
    return { text: words.map((each) => each.text).join(' '), box, words, quarterTurns }
  }
  const page = (): PageContent => {
    const [widthPt, heightPt] = [number(), number()]
    const flag = (): boolean => number() === 1
    const [isReadable, isBlank, isCoveredByImage, isTextInvisible, isGarbled] = [flag(), flag(), flag(), flag(), flag()]
    const flags = { isReadable, isBlank, isCoveredByImage, isTextInvisible, isGarbled }
    return { widthPt, heightPt, lines: Array.from({ length: number() }, line), ...flags }
  }
  return Array.from({ length: count }, page)
}
