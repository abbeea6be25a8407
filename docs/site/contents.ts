/** A page in the table of contents. */
export interface ContentsEntry {
  /** Text of its link. */
  readonly text: string
  /** Path in the repository, e.g. `docs/guides/keys.md`. */
  readonly path: string
}

export interface ContentsGroup {
  readonly title: string
  readonly entries: readonly ContentsEntry[]
}

const heading = /^## (.+)$/
const entry = /^- \[(.+?)\]\(([^)#\s]+\.md)\)/

/**
 * The groups of `docs/README.md`: headings of the second level, and under each the list items that begin with a link to a
 * page. The page is written for people; the sidebar of the site is read from it, so that there is one table of contents.
 */
export function readContents(markdown: string): ContentsGroup[] {
  const groups: { title: string; entries: ContentsEntry[] }[] = []
  for (const line of markdown.split('\n')) {
    const [, title] = heading.exec(line) ?? []
    if (title !== undefined) groups.push({ title, entries: [] })
    const [, text, target] = entry.exec(line) ?? []
    const path = target === undefined ? undefined : new URL(target, 'file:///docs/').pathname.slice(1)
    if (text !== undefined && path !== undefined) groups.at(-1)?.entries.push({ text: text.replaceAll('`', ''), path })
  }
  return groups.filter(({ entries }) => entries.length > 0)
}
