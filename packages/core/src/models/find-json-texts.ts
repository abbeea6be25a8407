/**
 * The outermost bracketed texts of an answer, in order. A bracket that never closes ends the search: what stands inside
 * it belongs to something that was cut off, and must not pass for the whole.
 */
export function findJsonTexts(text: string): string[] {
  const found: string[] = []
  for (let start = nextOpening(text, 0); start >= 0;) {
    const end = closingOf(text, start)
    if (end < 0) break
    found.push(text.slice(start, end + 1))
    start = nextOpening(text, end + 1)
  }
  return found
}

function nextOpening(text: string, from: number): number {
  const offset = text.slice(from).search(/[{[]/)
  return offset < 0 ? -1 : from + offset
}

function closingOf(text: string, start: number): number {
  let depth = 0
  let inString = false
  for (let index = start; index < text.length; index += 1) {
    const character = text[index]
    if (inString) {
      if (character === '\\') index += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') {
      depth -= 1
      if (depth === 0) return index
    }
  }
  return -1
}
