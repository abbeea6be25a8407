/** Text in a page: what Vue or HTML would take for its own is written out. Code between backquotes stays as it is. */
export function prose(text: string): string {
  const escaped = (part: string): string => part.replaceAll('<', '&lt;').replaceAll('{{', '&#123;&#123;')
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : escaped(part)))
    .join('')
}

/** A table; cells are Markdown. Empty without rows. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heads), `|${heads.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')
}

/** A fenced block. */
export function code(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``
}

/** A block that is closed until the reader opens it. */
export function closed(title: string, content: string): string {
  return `::: details ${title}\n${content}\n:::`
}

/** Parts of a page with a blank line between them. */
export function page(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** The anchor of a call or a schema by its name: in small letters, as VitePress writes every link. */
export function anchorOf(name: string): string {
  return name.toLowerCase()
}
