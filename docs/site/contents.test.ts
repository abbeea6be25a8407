import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContents } from './contents.js'
import { sitePath } from './site-path.js'

const root = resolve(import.meta.dirname, '../..')
const contents = readContents(readFileSync(join(root, 'docs/README.md'), 'utf8'))
const listed = contents.flatMap(({ entries }) => entries.map(({ path }) => path))

/** Pages that stand in a list of their own, which the site makes by itself. */
const listsItself = /^(docs\/(README|index)|docs\/decisions\/.+|docs\/api\/.+|examples\/.+)\.md$/

describe('the table of contents, docs/README.md', () => {
  it('has every page of the site in a group', () => {
    const pages = globSync(['*.md', 'docs/**/*.md', 'packages/*/README.md'], {
      cwd: root,
      exclude: ['**/node_modules'],
    }).map((path) => path.replaceAll('\\', '/'))
    const missing = pages.filter((path) => sitePath(path) !== null && !listsItself.test(path) && !listed.includes(path))
    const remedy =
      'No group of docs/README.md lists these pages. Add `- [Title](guides/page.md): what it is for` under one of its headings: the sidebar of the site is read from there.'
    expect(missing, remedy).toEqual([])
  })

  it('lists pages that exist, each once', () => {
    expect(listed.filter((path) => !existsSync(join(root, path)))).toEqual([])
    expect(listed.filter((path, index) => listed.indexOf(path) !== index)).toEqual([])
  })

  it('is read by groups, from the list items that begin with a link', () => {
    const markdown =
      '# T\n\n## One\n\n- [`a`](guides/a.md): what\n- no link [b](b.md)\n\n## Empty\n\n## Two\n\n- [c](../C.md)\n'
    expect(readContents(markdown)).toEqual([
      { title: 'One', entries: [{ text: 'a', path: 'docs/guides/a.md' }] },
      { title: 'Two', entries: [{ text: 'c', path: 'C.md' }] },
    ])
  })
})
