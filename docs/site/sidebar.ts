import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DefaultTheme } from 'vitepress'
import type { ContentsGroup } from './contents.js'
import { moduleSidebars, modules } from './module-sidebars.js'
import { siteAddress } from './site-path.js'

type Item = DefaultTheme.SidebarItem

const frenchGroup = 'En français'

/** The first heading of a page. */
export function titleOf(markdown: string): string {
  const [, title] = /^# (.+)$/m.exec(markdown) ?? []
  if (title === undefined) throw new Error('A page of the documentation has no title: its first line is `# …`.')
  return title.replaceAll('`', '')
}

function groupItem({ title, entries }: ContentsGroup): Item {
  return { text: title, items: entries.map(({ text, path }) => ({ text, link: siteAddress(path) })) }
}

/** Pages that match, each by its own title. */
function pagesOf(root: string, pattern: string): Item[] {
  return globSync(pattern, { cwd: root })
    .sort()
    .map((path) => ({ text: titleOf(readFileSync(join(root, path), 'utf8')), link: siteAddress(path) }))
}

/** Every page of the English site, by the folder of its address. */
export function sidebars(root: string, contents: readonly ContentsGroup[]): DefaultTheme.SidebarMulti {
  const examples = {
    text: 'Examples',
    link: '/examples/',
    collapsed: true,
    items: pagesOf(root, 'examples/*/README.md'),
  }
  const decisions = { text: 'Decisions', link: '/decisions/', items: pagesOf(root, 'docs/decisions/*.md') }
  const sources = {
    text: 'From the sources',
    items: modules.map(([folder, text]) => ({ text, link: siteAddress(`${folder}/index.md`) })),
  }
  return {
    '/': [...contents.map(groupItem), sources, examples],
    '/decisions/': [decisions],
    ...(Object.assign(
      {},
      ...modules.map(([folder, title]) => moduleSidebars(root, folder, title)),
    ) as DefaultTheme.SidebarMulti),
  }
}

/** The French pages, and the way back to the others. */
export function frenchSidebar(contents: readonly ContentsGroup[]): Item[] {
  const french = contents.filter(({ title }) => title === frenchGroup).map(groupItem)
  return [...french, { text: 'Documentation complète, en anglais', link: '/' }]
}
