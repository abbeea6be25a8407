/**
 * Reads server-sent events out of a text that grows (WHATWG HTML, §9.2): called with the whole text so far, it hands
 * over each event that has become complete, once, with what the JSON of its data says.
 */
export function eventReader(onEvent: (event: string, data: unknown) => void): (text: string) => void {
  let read = 0
  return (text) => {
    for (let end = text.indexOf('\n\n', read); end >= 0; end = text.indexOf('\n\n', read)) {
      const lines = text.slice(read, end).split('\n')
      read = end + 2
      const event = valueOf(lines, 'event')
      const data = valueOf(lines, 'data')
      // Comments keep the connection open and say nothing.
      if (data !== null) onEvent(event ?? 'message', JSON.parse(data))
    }
  }
}

function valueOf(lines: readonly string[], field: string): string | null {
  const prefix = `${field}: `
  const line = lines.find((candidate) => candidate.startsWith(prefix))
  return line === undefined ? null : line.slice(prefix.length)
}
