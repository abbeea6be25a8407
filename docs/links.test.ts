import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContents } from './site/contents.js'
import { sitePath } from './site/site-path.js'

const root = resolve(import.meta.dirname, '..')
const pages = globSync(['*.md', 'docs/**/*.md', 'packages/*/*.md', 'packages/*/deploy/**/*.md', 'examples/**/*.md'], {
  cwd: root,
  exclude: ['**/node_modules/**', 'docs/api/**'],
})

/** Targets of links and pictures that lie in this repository. */
function localTargets(markdown: string): string[] {
  const prose = markdown.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g), ...prose.matchAll(/ src="([^"]+)"/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^([a-z]+:|#)/.test(target))
    .map((target) => target.replace(/#.*$/, ''))
}

/** Pages that stand in a list of their own, which the site makes by itself. */
const listsItself = /^(docs\/(README|index)|docs\/decisions\/.+|docs\/api\/.+|examples\/.+)\.md$/

describe('the documentation', () => {
  it.each(pages)('%s links to files that exist', (page) => {
    const targets = localTargets(readFileSync(join(root, page), 'utf8'))
    expect(targets.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([])
  })

  it('has every page of the site in a group of docs/README.md', () => {
    const contents = readContents(readFileSync(join(root, 'docs/README.md'), 'utf8'))
    const listed = contents.flatMap(({ entries }) => entries.map(({ path }) => path))
    const paths = pages.map((path) => path.replaceAll('\\', '/'))
    const missing = paths.filter((path) => sitePath(path) !== null && !listsItself.test(path) && !listed.includes(path))
    const remedy =
      'No group of docs/README.md lists these pages. Add `- [Title](guides/page.md): what it is for` under one of its headings: the sidebar of the site is read from there.'
    expect(missing, remedy).toEqual([])
  })
})
