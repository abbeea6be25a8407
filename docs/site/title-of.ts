/** The first heading of a page. */
export function titleOf(markdown: string): string {
  const [, title] = /^# (.+)$/m.exec(markdown) ?? []
  if (title === undefined) throw new Error('A page of the documentation has no title: its first line is `# …`.')
  return title.replaceAll('`', '')
}
