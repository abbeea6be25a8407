import type { Typeface } from './fonts/typeface.js'
import type { TextStyle } from './theme.js'

/**
 * Breaks text into lines at spaces and after hyphens; a run too long for a line (an address without spaces) is cut.
 * No-break spaces hold, so amounts and French punctuation stay together. `\n` starts a new line.
 */
export function wrapText(text: string, width: number, style: TextStyle, typeface: Typeface): readonly string[] {
  const room = Math.max(width, style.size)
  return text.split('\n').flatMap((paragraph) => wrapParagraph(typeface.printable(paragraph), room, style, typeface))
}

/** Width of printable text in points. */
export function textWidth(text: string, style: TextStyle, typeface: Typeface): number {
  return typeface.width(text) * style.size + (style.tracking ?? 0) * Math.max(0, text.length - 1)
}

function wrapParagraph(text: string, room: number, style: TextStyle, typeface: Typeface): string[] {
  const measure = (run: string) => textWidth(run, style, typeface)
  const space = measure(' ')
  const lines: string[] = []
  let line = ''
  let lineWidth = 0
  for (const word of text.split(/ +/).filter((candidate) => candidate !== '')) {
    for (const [index, part] of breakable(word, room, measure).entries()) {
      const gap = line === '' || index > 0 ? 0 : space
      const partWidth = measure(part)
      if (line !== '' && lineWidth + gap + partWidth > room) {
        lines.push(line)
        line = part
        lineWidth = partWidth
      } else {
        line += gap > 0 ? ` ${part}` : part
        lineWidth += gap + partWidth
      }
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}

/** A word in the parts between which a line may end. */
function breakable(word: string, room: number, measure: (run: string) => number): string[] {
  if (measure(word) <= room) return [word]
  return word
    .split(/(?<=[-/\u00a0\u202f@,;])/u)
    .flatMap((part) => (measure(part) <= room ? [part] : cut(part, room, measure)))
}

function cut(run: string, room: number, measure: (run: string) => number): string[] {
  const parts: string[] = []
  let part = ''
  for (const symbol of run) {
    if (part !== '' && measure(part + symbol) > room) {
      parts.push(part)
      part = ''
    }
    part += symbol
  }
  return [...parts, part]
}
