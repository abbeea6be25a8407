/** Names of what some line of the logs holds, in whatever case and with or without blanks. */
export function leaksIn(lines: readonly string[], hidden: Readonly<Record<string, string>>): string[] {
  const folded = (text: string) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/\s|%20/g, '')
  const all = folded(lines.join('\n'))
  return Object.entries(hidden)
    .filter(([, text]) => all.includes(folded(text)) || all.includes(folded(encodeURIComponent(text))))
    .map(([name]) => name)
}
