import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const coreSource = import.meta.dirname
const serverSource = join(coreSource, '../../server/src')

/** The rooms in the order in which data flows; inside the invoice the schema comes first and the analysis last. */
const rooms: readonly (readonly [room: string, path: RegExp])[] = [
  ['errors', /^errors\//],
  ['input', /^input\//],
  ['models', /^models\//],
  ['reading', /^reading\//],
  ['layout', /^layout\//],
  ['pdf', /^pdf\//],
  ['energy', /^energy\//],
  ['invoice: schema', /^invoice\/(energy-invoice|field)[^/]*\.ts$/],
  ['invoice: extraction', /^invoice\/extraction\//],
  ['invoice: generic', /^invoice\/generic\//],
  ['invoice: audit', /^invoice\/audit\//],
  ['invoice: highlights', /^invoice\/highlights\//],
  ['invoice: report', /^invoice\/report\//],
  ['invoice: analysis', /^invoice\/[^/]+\.ts$/],
  ['wound', /^wound\//],
  ['delivery', /^delivery\//],
  ['testing', /^testing\//],
  ['index', /^[^/]+\.ts$/],
]
const heavyEngines = [
  '@hyzyla/pdfium',
  'pdfkit',
  'fontkit',
  'sharp',
  'tesseract.js',
  'js-aruco2',
  'openai',
  '@anthropic-ai/sdk',
  '@aws-sdk',
]
const adapterFolders =
  /^(models\/(openai|anthropic|openai-compatible|mistral|gemini|webhook)|reading\/(tesseract-js|tesseract-cli|vision-ocr)|delivery\/backup\/s3)\//

interface Import {
  target: string
  kind: 'type' | 'static' | 'dynamic' | 're-export' | 'export *'
}
interface Module {
  path: string
  lines: number
  imports: readonly Import[]
  /** Statements that are neither imports nor re-exports. */
  ownStatements: number
  readsEnvironment: boolean
}
type Rule = (modules: readonly Module[]) => string[]

function parse(path: string, text: string): Module {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
  const imports: Import[] = []
  let ownStatements = 0
  let readsEnvironment = false
  const resolve = (specifier: string) =>
    specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts') : specifier
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments
      if (specifier && ts.isStringLiteral(specifier)) imports.push({ target: resolve(specifier.text), kind: 'dynamic' })
    }
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      readsEnvironment ||= node.expression.text === 'process' && node.name.text === 'env'
    }
    ts.forEachChild(node, visit)
  }
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      const isType = statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      imports.push({ target: resolve(statement.moduleSpecifier.text), kind: isType ? 'type' : 'static' })
      if (/^(node:)?process$/.test(statement.moduleSpecifier.text)) readsEnvironment = true
    } else if (
      ts.isExportDeclaration(statement) &&
      statement.moduleSpecifier &&
      ts.isStringLiteral(statement.moduleSpecifier)
    ) {
      const kind = statement.exportClause && ts.isNamedExports(statement.exportClause) ? 're-export' : 'export *'
      imports.push({ target: resolve(statement.moduleSpecifier.text), kind })
    } else ownStatements += 1
    visit(statement)
  }
  return { path, lines: text.trimEnd().split('\n').length, imports, ownStatements, readsEnvironment }
}

function modulesOf(folder: string): Module[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => parse(path, readFileSync(join(folder, path), 'utf8')))
}

const isTest = (path: string) => /\.(test|test-support|conformance)\.ts$/.test(path)
const roomOf = (path: string) => rooms.findIndex(([, pattern]) => pattern.test(path))
const roomName = (path: string) => rooms[roomOf(path)]?.[0] ?? 'no room'
const edges = (modules: readonly Module[]) =>
  modules.flatMap(({ path, imports }) => imports.map(({ target, kind }) => ({ path, target, kind })))
const local = (target: string) => target.endsWith('.ts')

const livesInARoom: Rule = (modules) =>
  modules.filter(({ path }) => roomOf(path) < 0).map(({ path }) => `${path} belongs to no room`)
const importsOnlyFromRoomsAbove: Rule = (modules) =>
  edges(modules)
    .filter(({ path, target }) => !isTest(path) && local(target) && roomOf(target) > roomOf(path))
    .map(({ path, target }) => `${path} (${roomName(path)}) imports ${target} (${roomName(target)})`)
const staysInsidePackage: Rule = (modules) =>
  edges(modules)
    .filter(({ path, target }) => !isTest(path) && target.startsWith('..') && target !== '../package.json')
    .map(({ path, target }) => `${path} imports ${target}, outside its package`)
const hasNoStarExport: Rule = (modules) =>
  edges(modules)
    .filter(({ kind }) => kind === 'export *')
    .map(({ path }) => `${path} has an export *`)
const hasNoBarrel: Rule = (modules) =>
  modules
    .filter(({ path }) => path !== 'index.ts' && path !== 'testing/index.ts')
    .filter(({ path, ownStatements }) => path.endsWith('/index.ts') || ownStatements === 0)
    .map(({ path }) => `${path} is a barrel`)
const onlyTheRootSeesAdapters: Rule = (modules) =>
  edges(modules)
    .filter(({ path, target }) => adapterFolders.test(target) && path.includes('/') && !isTest(path))
    .filter(({ path, target }) => adapterFolders.exec(path)?.[0] !== adapterFolders.exec(target)?.[0])
    .map(({ path, target }) => `${path} sees the adapter ${target}`)
const loadsHeavyEnginesOnUse: Rule = (modules) =>
  edges(modules)
    .filter(({ path, kind }) => !isTest(path) && kind !== 'type' && kind !== 'dynamic')
    .filter(({ target }) => heavyEngines.some((engine) => target === engine || target.startsWith(`${engine}/`)))
    .map(({ path, target }) => `${path} imports ${target} at load time`)
// The list of public names is as long as what is public.
const staysShort: Rule = (modules) =>
  modules
    .filter(({ path, lines }) => lines > 300 && path !== 'index.ts')
    .map(({ path, lines }) => `${path} has ${lines} lines`)
const isNoAttic: Rule = (modules) =>
  modules
    .filter(({ path }) => /(^|\/)(utils?|helpers?|misc|common|lib)(\/|\.|$)/.test(path))
    .map(({ path }) => `${path} is an attic`)
const readsNoEnvironment: Rule = (modules) =>
  modules
    .filter(({ path, readsEnvironment }) => readsEnvironment && path !== 'config.ts' && !isTest(path))
    .map(({ path }) => `${path} reads the environment`)
const hasNoCycle: Rule = (modules) => {
  const byPath = new Map(modules.map((module) => [module.path, module]))
  const finished = new Set<string>()
  const found: string[] = []
  const follow = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' -> '))
    if (trail.includes(path) || finished.has(path)) return
    for (const { target } of byPath.get(path)?.imports ?? []) if (byPath.has(target)) follow(target, [...trail, path])
    finished.add(path)
  }
  for (const { path } of modules) follow(path, [])
  return found
}

const shared = {
  hasNoCycle,
  hasNoStarExport,
  hasNoBarrel,
  staysShort,
  isNoAttic,
  readsNoEnvironment,
  staysInsidePackage,
}
const coreRules = {
  ...shared,
  livesInARoom,
  importsOnlyFromRoomsAbove,
  onlyTheRootSeesAdapters,
  loadsHeavyEnginesOnUse,
}

describe('the rooms of @constat/core', () => {
  const modules = modulesOf(coreSource)
  it.each(Object.entries(coreRules))('%s', (_name, rule) => {
    expect(modules.length).toBeGreaterThan(5)
    expect(rule(modules)).toEqual([])
  })

  it('core never reads the environment, not even in a config.ts', () => {
    expect(modules.filter(({ path }) => path.endsWith('config.ts'))).toEqual([])
  })
})

describe('the rooms of @constat/server', () => {
  it.each(Object.entries(shared))('%s', (_name, rule) => {
    expect(rule(modulesOf(serverSource))).toEqual([])
  })
})

describe('each rule sees its violation', () => {
  const violations: readonly (readonly [keyof typeof coreRules, Record<string, string>])[] = [
    ['livesInARoom', { 'attic/a.ts': 'const a = 1' }],
    ['importsOnlyFromRoomsAbove', { 'energy/a.ts': `import type { B } from '../invoice/field.js'` }],
    ['importsOnlyFromRoomsAbove', { 'invoice/audit/a.ts': `const b = import('../report/b.js')` }],
    ['staysInsidePackage', { 'pdf/a.ts': `import { b } from '../../../server/src/b.js'` }],
    ['hasNoCycle', { 'pdf/a.ts': `import './b.js'`, 'pdf/b.ts': `import './c.js'`, 'pdf/c.ts': `import './a.js'` }],
    ['hasNoStarExport', { 'pdf/a.ts': `export * from './b.js'` }],
    ['hasNoBarrel', { 'pdf/a.ts': `export { b } from './b.js'` }],
    ['hasNoBarrel', { 'pdf/index.ts': `export const b = 1` }],
    ['onlyTheRootSeesAdapters', { 'reading/a.ts': `const b = import('./tesseract-js/b.js')` }],
    ['loadsHeavyEnginesOnUse', { 'pdf/a.ts': `import PDFDocument from 'pdfkit'` }],
    ['loadsHeavyEnginesOnUse', { 'pdf/a.ts': `import { x } from 'pdfkit/output'` }],
    ['staysShort', { 'pdf/a.ts': 'const a = 1\n'.repeat(301) }],
    ['isNoAttic', { 'pdf/utils.ts': 'const a = 1' }],
    ['readsNoEnvironment', { 'pdf/a.ts': 'const a = () => process.env.HOME' }],
  ]
  it.each(violations)('%s', (name, files) => {
    const modules = Object.entries(files).map(([path, text]) => parse(path, text))
    expect(coreRules[name](modules)).toHaveLength(1)
  })

  it('a type import and a dynamic import of a heavy engine are fine', () => {
    const modules = [parse('pdf/a.ts', `import type { x } from 'pdfkit'\nexport const b = () => import('fontkit')`)]
    expect(loadsHeavyEnginesOnUse(modules)).toEqual([])
  })
})

describe("import '@constat/core'", () => {
  /** URLs of everything that one import loads, in a process of its own. */
  function loadedBy(specifier: string): string[] {
    const script = `import { registerHooks } from 'node:module'
      const loaded = []
      registerHooks({ load(url, context, nextLoad) { loaded.push(url); return nextLoad(url, context) } })
      await import(${JSON.stringify(specifier)})
      process.stdout.write(JSON.stringify(loaded))`
    const cwd = dirname(coreSource)
    const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd })
    return JSON.parse(output.toString()) as string[]
  }
  const heavyOnes = (urls: readonly string[]) =>
    urls.filter((url) => heavyEngines.some((engine) => url.includes(`/node_modules/${engine}/`)))

  it('loads no heavy engine', () => {
    const loaded = loadedBy(pathToFileURL(join(coreSource, 'index.ts')).href)
    expect(loaded.map((url) => url.split('?')[0])).toContain(pathToFileURL(join(coreSource, 'index.ts')).href)
    expect(heavyOnes(loaded)).toEqual([])
  })

  it('and this check would see one', () => {
    expect(heavyOnes(loadedBy(fileURLToPath(import.meta.resolve('fontkit'))))).not.toEqual([])
  })
})
