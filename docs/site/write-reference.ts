// The pages that are made from the repository, into `docs/api`, which is not committed: `pnpm docs`.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { decisionsPage, examplesPage } from './lists.js'

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'docs/api')

function write(name: string, markdown: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), markdown)
}

rmSync(folder, { recursive: true, force: true })
write('decisions.md', decisionsPage(root))
write('examples.md', examplesPage(root))
