// The pages that are made from the repository, into `docs/api`, which is not committed: `pnpm docs`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { decisionsPage } from './decisions-page.js'
import { httpPages } from './http/http-pages.js'
import type { OpenApi } from './http/open-api.js'

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'docs/api')

function write(name: string, markdown: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), markdown)
}

rmSync(folder, { recursive: true, force: true })
write('decisions.md', decisionsPage(root))
const document = JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8')) as OpenApi
for (const [name, markdown] of httpPages(document)) write(`http/${name}`, markdown)
