import type { Line, Word } from '../document.js'

/** A line of the margin that runs up or down the page, its words in reading order. */
export function lineOfTurnedWords({ quarterTurns, words }: { quarterTurns: 1 | 3; words: readonly Word[] }): Line {
  const downwards = quarterTurns === 1 ? 1 : -1
  const inOrder = [...words].sort((one, other) => downwards * (one.box.y - other.box.y))
  const left = Math.min(...words.map(({ box }) => box.x))
  const top = Math.min(...words.map(({ box }) => box.y))
  return {
    text: inOrder.map(({ text }) => text).join(' '),
    box: {
      x: left,
      y: top,
      width: Math.max(...words.map(({ box }) => box.x + box.width)) - left,
      height: Math.max(...words.map(({ box }) => box.y + box.height)) - top,
    },
    words: inOrder,
    quarterTurns,
  }
}
