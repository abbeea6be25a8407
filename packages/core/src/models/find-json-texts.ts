/**
 * The outermost bracketed texts of an answer, in order. A bracket that never closes ends the search: what stands inside
 * it belongs to something that was cut off, and must not pass for the whole.
 */
export function findJsonTexts(text: string): string[] {
  const found: string[] = []
  for (let start = nextJsonText(text, 0); start >= 0;) {
    const end = endOfJsonText(text, start)
    if (end < 0) break
    found.push(text.slice(start, end))
    start = nextJsonText(text, end)
  }
  return found
}

/** Where the next bracketed text begins, or -1. */
export function nextJsonText(text: string, from: number): number {
  const offset = text.slice(from).search(/[{[]/)
  return offset < 0 ? -1 : from + offset
}

/** The offset behind the bracket that closes a text, or -1. */
export function endOfJsonText(text: string, start: number): number {
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
      if (depth === 0) return index + 1
    }
  }
  return -1
}
