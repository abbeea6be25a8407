import { readFile } from 'node:fs/promises'
import { readDocument } from '../../src/reading/read-document.js'
import type { Box, Page, Word } from '../../src/reading/document.js'

/** Words side by side on one line, as far as a gap between columns. */
export interface Segment {
  text: string
  box: Box
}

export interface TruthPage {
  segments: readonly Segment[]
  words: readonly Word[]
}

/** Gaps wider than this many heights of the line separate segments. */
const gapHeights = 1.2

/** The mark across every page of a specimen, which nobody wants to read. */
const mark = /^[SPECIMN]+$/

/** What is printed on the pages of a bill, from its text layer. */
export async function readTruth(path: string): Promise<TruthPage[]> {
  const { pages } = await readDocument({ name: 'bill.pdf', bytes: new Uint8Array(await readFile(path)) })
  return pages.map((page) => ({ segments: segmentsOf(page), words: page.words }))
}

function segmentsOf({ lines, widthPt, heightPt }: Page): Segment[] {
  const upright = lines.filter(({ quarterTurns }) => quarterTurns === 0)
  return upright.flatMap(({ words }) => {
    const groups: Word[][] = []
    for (const word of words) {
      const before = groups.at(-1)?.at(-1)
      const gap = before === undefined ? Infinity : (word.box.x - before.box.x - before.box.width) * widthPt
      if (gap > gapHeights * word.box.height * heightPt) groups.push([word])
      else groups.at(-1)?.push(word)
    }
    return groups
      .filter(([first]) => first !== undefined && !mark.test(first.text))
      .map((group) => ({ text: group.map(({ text }) => text).join(' '), box: around(group) }))
  })
}

function around(words: readonly Word[]): Box {
  const x = Math.min(...words.map(({ box }) => box.x))
  const y = Math.min(...words.map(({ box }) => box.y))
  const right = Math.max(...words.map(({ box }) => box.x + box.width))
  const bottom = Math.max(...words.map(({ box }) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}
