/** A fenced block of a Markdown file. */
export interface CodeBlock {
  /** What follows the fence: `ts`, `sh`, ... */
  language: string
  /** Line of the opening fence, from 1. */
  line: number
  code: string
}

/** The fenced blocks of a Markdown text, in order. */
export function readCodeBlocks(markdown: string): CodeBlock[] {
  const blocks: CodeBlock[] = []
  let open: { language: string; line: number; lines: string[] } | null = null
  for (const [index, text] of markdown.split('\n').entries()) {
    const fence = /^```(\S*)\s*$/.exec(text)
    if (fence && open) {
      blocks.push({ language: open.language, line: open.line, code: `${open.lines.join('\n')}\n` })
      open = null
    } else if (fence) open = { language: fence[1] ?? '', line: index + 1, lines: [] }
    else open?.lines.push(text)
  }
  if (open) throw new Error(`The code block of line ${open.line} is not closed.`)
  return blocks
}
