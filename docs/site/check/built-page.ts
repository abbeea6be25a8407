import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'

/** A page as it was built: what it links to and what can be linked to in it. */
export interface BuiltPage {
  readonly path: string
  readonly ids: ReadonlySet<string>
  /** Targets of links, pictures, styles and scripts, as they stand. */
  readonly targets: readonly string[]
  /** Targets of the links of its sidebar; none when it has no sidebar. */
  readonly sidebar: readonly string[]
}

const decoded = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<')

const attributes = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, text]) => decoded(text ?? ''))

/** What one page of HTML holds. */
export function readBuiltPage(path: string, html: string): BuiltPage {
  const [, afterSidebar = ''] = html.split('class="VPSidebar"')
  return {
    path,
    ids: new Set(attributes(html, /\sid="([^"]*)"/g)),
    targets: attributes(html, /\s(?:href|src)="([^"]*)"/g),
    sidebar: attributes(afterSidebar.split('</aside>')[0] ?? '', /\shref="([^"]*)"/g),
  }
}

/** Every page of a built site. */
export function readBuiltPages(folder: string): BuiltPage[] {
  return globSync('**/*.html', { cwd: folder })
    .sort()
    .map((path) => readBuiltPage(path, readFileSync(join(folder, path), 'utf8')))
}

/** Where a target of a page leads in the site: a file, and a place in it; null for another host. */
export function destination(page: string, target: string): { path: string; hash: string } | null {
  if (/^([a-z]+:|\/\/)/i.test(target)) return null
  const [address = '', hash = ''] = target.split('#')
  const place = decodeURIComponent(address.replace(/\?.*$/, ''))
  const joined = place === '' ? page : join(dirname(page), place)
  return {
    path: joined.endsWith('/') || joined === '.' ? join(joined, 'index.html') : joined,
    hash: decodeURIComponent(hash),
  }
}
