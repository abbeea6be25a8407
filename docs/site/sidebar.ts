import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DefaultTheme } from 'vitepress'
import type { ContentsGroup } from './contents.js'
import { httpTags } from './http/http-pages.js'
import type { OpenApi } from './http/open-api.js'
import { moduleSidebars, modules, wayBack } from './module-sidebars.js'
import { titleOf } from './title-of.js'
import { siteAddress } from './site-path.js'

type Item = DefaultTheme.SidebarItem

const frenchGroup = 'En français'

function groupItem({ title, entries }: ContentsGroup): Item {
  return { text: title, items: entries.map(({ text, path }) => ({ text, link: siteAddress(path) })) }
}

/** Pages that match, each by its own title. */
function pagesOf(root: string, pattern: string): Item[] {
  return globSync(pattern, { cwd: root })
    .sort()
    .map((path) => ({ text: titleOf(readFileSync(join(root, path), 'utf8')), link: siteAddress(path) }))
}

/** The groups of calls, then the schemas. */
function httpItems(root: string): Item[] {
  const document = JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8')) as OpenApi
  return [...httpTags(document), 'schemas'].map((name) => ({
    text: name.charAt(0).toUpperCase() + name.slice(1),
    link: `/api/http/${name}`,
  }))
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
  const http = { text: 'HTTP API', link: '/api/http/', items: httpItems(root) }
  const sources = {
    text: 'From the sources',
    items: [
      { text: 'HTTP API', link: http.link },
      ...modules.map(([folder, text]) => ({ text, link: siteAddress(`${folder}/index.md`) })),
    ],
  }
  return {
    '/': [...contents.map(groupItem), sources, examples],
    '/decisions/': [wayBack, decisions],
    '/api/http/': [wayBack, http],
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
