import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { titleOf } from './sidebar.js'

/** The first paragraph under the title. */
function opening(markdown: string): string {
  const [, paragraph = ''] = /^# .+\n+((?!```)[^#|<\n][\s\S]*?)\n\s*\n/m.exec(markdown) ?? []
  return paragraph.replaceAll(/\s+/g, ' ')
}

/** A page that lists others, each with its title and first words. Written into `docs/api`, where links lead one folder up twice. */
function listPage(
  root: string,
  title: string,
  lead: string,
  pattern: string,
  words: (markdown: string) => string,
): string {
  const paths = globSync(pattern, { cwd: root }).sort()
  const lines = paths.map((path) => {
    const markdown = readFileSync(join(root, path), 'utf8')
    const said = words(markdown)
    return `- [${titleOf(markdown)}](../../${path})${said === '' ? '' : `: ${said}`}`
  })
  return `# ${title}\n\n${lead}\n\n${lines.join('\n')}\n`
}

/** The decisions in their order. */
export function decisionsPage(root: string): string {
  const lead = 'What was decided, with the measurements behind it, and what was set aside.'
  return listPage(root, 'Decisions', lead, 'docs/decisions/*.md', () => '')
}

/** The small programs, each with what it shows. */
export function examplesPage(root: string): string {
  const lead = 'Small programs that run, each in a folder of `examples/`.'
  return listPage(root, 'Examples', lead, 'examples/*/README.md', opening)
}
