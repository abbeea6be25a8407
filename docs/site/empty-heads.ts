import type { MarkdownRenderer } from 'vitepress'

/** A head of a table without words is no head: whoever hears the page is told of none. */
export function emptyHeads(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('empty_heads', ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      if (token.type !== 'th_open' || tokens[index + 1]?.content !== '') continue
      const close = tokens.slice(index).find(({ type }) => type === 'th_close')
      token.tag = 'td'
      if (close) close.tag = 'td'
    }
  })
}
