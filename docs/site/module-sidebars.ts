import { globSync } from 'node:fs'
import { basename } from 'node:path'
import type { DefaultTheme } from 'vitepress'
import { siteAddress } from './site-path.js'

type Item = DefaultTheme.SidebarItem

/** From a list of its own to all of the documentation. */
export const wayBack: Item = { text: '← Guides and reference', link: '/getting-started' }

/** A module of a package as TypeDoc wrote it: every export, or those of one kind with the other kinds closed. */
export function moduleSidebars(root: string, folder: string, title: string): DefaultTheme.SidebarMulti {
  const kinds = globSync(`${folder}/{functions,classes,interfaces,type-aliases,variables}`, { cwd: root }).sort()
  const address = siteAddress(`${folder}/index.md`)
  const exportsOf = (kind: string): Item[] =>
    globSync(`${kind}/*.md`, { cwd: root })
      .sort()
      .map((path) => ({ text: basename(path, '.md'), link: siteAddress(path) }))
  const kindName = (kind: string): string => {
    const name = basename(kind).replace('-', ' ')
    return name.charAt(0).toUpperCase() + name.slice(1)
  }
  const overview: Item = { text: title, link: address }
  const sections: Item[] = kinds.map((kind) => ({ text: kindName(kind), link: `${address}#${basename(kind)}` }))
  const ofKinds = kinds.map((kind): [string, Item[]] => [
    `${address}${basename(kind)}/`,
    [wayBack, overview, { text: kindName(kind), items: exportsOf(kind) }],
  ])
  return { [address]: [wayBack, { ...overview, items: sections }], ...Object.fromEntries(ofKinds) }
}

/** The modules that the packages export: folder of their pages, name. */
export const modules: readonly (readonly [string, string])[] = [
  ['docs/api/core/@constat/core', '@constat/core'],
  ['docs/api/core/@constat/core/testing', '@constat/core/testing'],
  ['docs/api/client/@constat/client', '@constat/client'],
  ['docs/api/client/@constat/client/node', '@constat/client/node'],
]
