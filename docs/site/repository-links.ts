import { existsSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path/posix'
import type { MarkdownRenderer } from 'vitepress'
import { sitePath } from './site-path.js'

type Token = ReturnType<MarkdownRenderer['parse']>[number]

/** Shown as text by every browser, whatever the name ends in. */
const copyOf = (path: string): string => (/\.(json|txt|pdf|png)$/.test(path) ? path : `${path}.txt`)

/** What a link of a page in the repository leads to in the site: a page, a copy of a file, or nothing (a folder). */
export function siteTarget(root: string, page: string, href: string): { href: string; copies?: string } | null {
  const [target = '', anchor] = href.split('#')
  const path = relative(root, join(root, dirname(page), decodeURI(target))).replace(/\/$/, '')
  const hash = anchor === undefined ? '' : `#${anchor}`
  if (path === 'README.md' || path === 'docs/README.md') return { href: `/${hash}` }
  const readme = `${path}/README.md`
  const inSite = sitePath(path) ?? (path === 'docs/decisions' ? 'decisions/index.md' : sitePath(readme))
  if (inSite !== null && (existsSync(join(root, path)) || path.startsWith('docs/api/'))) {
    const isPage = path.endsWith('.md') || path === 'docs/decisions' || existsSync(join(root, readme))
    if (isPage) return { href: `/${inSite}${hash}` }
  }
  const isFile = existsSync(join(root, path)) && statSync(join(root, path)).isFile()
  return isFile ? { href: `/files/${copyOf(path)}`, copies: path } : null
}

/**
 * Pages are written with links that work in the repository. In the site, a link to a file that is no page leads to a copy
 * of the file, and one to a folder is the words alone: there is no host to send the reader to.
 *
 * @param root of the repository
 * @param copied collects the files that the site must have, as their path and the address of the copy
 */
export function repositoryLinks(root: string, copied: Map<string, string>): (markdown: MarkdownRenderer) => void {
  const isLocal = (href: string): boolean => !/^([a-z]+:|#|\/)/.test(href)

  function rewrite(page: string, tokens: Token[]): void {
    let dropped = 0
    for (const token of tokens) {
      if (token.type === 'link_close' && dropped > 0) {
        dropped--
        token.tag = 'span'
      }
      const href = token.type === 'link_open' ? String(token.attrGet('href')) : '#'
      if (!isLocal(href)) continue
      const target = siteTarget(root, page, href)
      if (target === null) {
        dropped++
        token.type = 'folder_open'
        token.tag = 'span'
        token.attrs = [['title', `In the repository: ${join(dirname(page), href)}`]]
        continue
      }
      if (target.copies !== undefined) copied.set(target.copies, target.href)
      token.attrSet('href', target.href)
    }
  }

  return (markdown) => {
    markdown.core.ruler.push('repository_links', (state) => {
      const { realPath, path } = state.env as { realPath?: string; path?: string }
      const file = realPath ?? path
      // Titles are rendered by themselves, for no page.
      if (file === undefined) return
      const page = relative(root, file)
      for (const token of state.tokens) if (token.children) rewrite(page, token.children)
    })
  }
}
