import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readCodeBlocks, type CodeBlock } from '../../.ci/read-code-blocks.js'

/** The root of the repository. */
export const root = resolve(import.meta.dirname, '../..')

/** A block and the page that it stands on. */
export interface PageBlock extends CodeBlock {
  /** From the root of the repository, with slashes. */
  page: string
}

const patterns = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/**/*.md',
  'examples/**/README.md',
  'packages/*/README.md',
  'packages/core/{bench,evaluation,specimens}/**/README.md',
]

/** Every page that a reader finds. */
export const pages: readonly string[] = globSync(patterns, {
  cwd: root,
  exclude: (path) => /(^|\/)(node_modules|api|\.vitepress)(\/|$)/.test(path),
})
  .map((path) => path.replaceAll('\\', '/'))
  .sort()

export const textOf = (page: string): string => readFileSync(join(root, page), 'utf8')

/** Every block of every page. */
export const pageBlocks: readonly PageBlock[] = pages.flatMap((page) =>
  readCodeBlocks(textOf(page)).map((block) => ({ page, ...block })),
)
