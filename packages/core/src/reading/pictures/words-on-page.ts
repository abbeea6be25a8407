import type { Word } from '../document.js'

/**
 * The words of an engine as a page can hold them: boxes cut at its edges, confidences within 0..1. An engine may answer
 * with any number, and what is written nowhere on the page is no word of it.
 */
export function wordsOnPage<Given extends Word>(words: readonly Given[]): Given[] {
  return words.flatMap((word) => {
    const { x, y, width, height } = word.box
    const [left, right] = [onPage(x), onPage(x + width)]
    const [top, bottom] = [onPage(y), onPage(y + height)]
    if (word.text.trim() === '' || !(right > left && bottom > top)) return []
    const box = { x: left, y: top, width: right - left, height: bottom - top }
    return [{ ...word, box, confidence: onPage(word.confidence) || 0 }]
  })
}

function onPage(place: number): number {
  return Math.min(1, Math.max(0, place))
}
