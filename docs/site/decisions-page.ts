import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { titleOf } from './title-of.js'

/** The list of the decisions, in their order. It is written into `docs/api`: links lead up from there. */
export function decisionsPage(root: string): string {
  const lines = globSync('docs/decisions/*.md', { cwd: root })
    .sort()
    .map((path) => `- [${titleOf(readFileSync(join(root, path), 'utf8'))}](../../${path})`)
  return `# Decisions\n\nWhat was decided, with the measurements behind it, and what was set aside.\n\n${lines.join('\n')}\n`
}
