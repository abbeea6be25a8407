// Stands for `npx` in the blocks of the pages: runs `constat` from the sources, and of everything else checks that there is
// such a script, package or file, and notes that it was not run.
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { commandsNotRun } from './left-out.ts'

const root = resolve(import.meta.dirname, '../..')

interface Package {
  name: string
  scripts?: Record<string, string>
}
const packageIn = (folder: string) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Package

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

function noteNotRun(command: string): void {
  if (!(command in commandsNotRun)) fail(`Nothing says why ${command} is not run.`)
  appendFileSync(process.env['NOT_RUN'] ?? fail('NOT_RUN names no file.'), `${command}\n`)
  console.log(`${command} is not run.`)
}

function constat(words: readonly string[]): never {
  const { status } = spawnSync('constat', words, { stdio: 'inherit' })
  process.exit(status ?? 1)
}

/** A script of a package of the workspace, by the name of the package. */
function scriptOf(name: string, script: string): void {
  const folders = globSync(['packages/*', 'examples/*'], { cwd: root }).filter((folder) =>
    existsSync(join(root, folder, 'package.json')),
  )
  const folder = folders.find((one) => packageIn(one).name === name) ?? fail(`There is no package ${name}.`)
  const command = packageIn(folder).scripts?.[script] ?? fail(`${name} has no script ${script}.`)
  const [program, file = ''] = command.split(' ')
  if (program === 'node' && !existsSync(join(root, folder, file))) fail(`${name} has no file ${file}.`)
  noteNotRun(name.startsWith('@constat/example-') ? 'start of an example' : `pnpm ${script}`)
}

const words = process.argv.slice(2)
if (words[0] === 'constat') constat(words.slice(1))
if (words[0] !== '-y' || words[1] !== 'pnpm@12') fail(`npx ${words.join(' ')} is neither constat nor pnpm.`)
const [first = '', ...rest] = words.slice(2)
if (first === 'constat') constat(rest)
else if (first === '--filter') scriptOf(rest[0] ?? '', rest.filter((word) => word !== 'run')[1] ?? '')
else if (first === 'exec') {
  if (!existsSync(join(root, rest[1] ?? ''))) fail(`There is no file ${rest[1]}.`)
  noteNotRun(`pnpm exec ${rest[0]}`)
} else {
  const script = first === 'run' ? (rest[0] ?? '') : first
  if (packageIn('.').scripts?.[script] === undefined) fail(`There is no script ${script}.`)
  noteNotRun(`pnpm ${script}`)
}
