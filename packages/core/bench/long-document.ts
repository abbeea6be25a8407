import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Pages of specimen bills, repeated to a document of `pages` pages with qpdf. */
export function makeLongDocument(bills: string, target: string, pages: number): string {
  const paths = readdirSync(bills)
    .filter((name) => name.endsWith('.pdf'))
    .sort()
    .map((name) => join(bills, name))
  const enough = Array.from({ length: pages }, (_, index) => paths[index % paths.length] ?? '')
  const all = `${target}.all`
  execFileSync('qpdf', ['--empty', '--pages', ...enough, '--', all])
  execFileSync('qpdf', ['--empty', '--pages', all, `1-${pages}`, '--', target])
  return target
}
