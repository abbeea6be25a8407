const longestText = 160
const mostItems = 2

/** An example that can be read: long texts are cut and long lists end with how many more there are. */
export function shownExample(value: unknown): unknown {
  if (typeof value === 'string') return value.length > longestText ? `${value.slice(0, longestText)}…` : value
  if (Array.isArray(value)) {
    const items: unknown[] = value.slice(0, mostItems).map(shownExample)
    return value.length > mostItems ? [...items, `… ${value.length - mostItems} more`] : items
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, shownExample(inside)]))
}

/** The same of a stream of events, or of any other text: its long lines are cut. */
export function shownText(text: string): string {
  const lines = text.split('\n').map((line) => (line.length > longestText ? `${line.slice(0, longestText)}…` : line))
  return lines.join('\n')
}
