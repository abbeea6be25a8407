import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContents } from './contents.js'

const root = resolve(import.meta.dirname, '../..')
const contents = readContents(readFileSync(join(root, 'docs/README.md'), 'utf8'))
const listed = contents.flatMap(({ entries }) => entries.map(({ path }) => path))

describe('the table of contents, docs/README.md', () => {
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
