/** A fenced block of a Markdown file. */
export interface CodeBlock {
  /** What follows the fence: `ts`, `sh`, ... */
  language: string
  /** Line of the opening fence, from 1. */
  line: number
  /** Without the indentation of the fence. */
  code: string
}

/** The fenced blocks of a Markdown text, in order, those in lists too. */
export function readCodeBlocks(markdown: string): CodeBlock[] {
  const blocks: CodeBlock[] = []
  let open: { indent: string; language: string; line: number; lines: string[] } | null = null
  for (const [index, text] of markdown.split('\n').entries()) {
    const [isFence, indent = '', language = ''] = /^( *)```(\S*)\s*$/.exec(text) ?? []
    if (isFence !== undefined && open) {
      blocks.push({ language: open.language, line: open.line, code: `${open.lines.join('\n')}\n` })
      open = null
    } else if (isFence !== undefined) open = { indent, language, line: index + 1, lines: [] }
    else if (open) open.lines.push(text.startsWith(open.indent) ? text.slice(open.indent.length) : text.trimStart())
  }
  if (open) throw new Error(`The code block of line ${open.line} is not closed.`)
  return blocks
}
