import { dirname, join } from 'node:path'
import ts from 'typescript'
import { root, type PageBlock } from './pages.js'

/** Blocks that a reader pastes one after the other into one file. */
export interface Program {
  page: string
  blocks: readonly PageBlock[]
}

/** What a block imports or declares for the blocks after it. */
function namesOf(code: string): string[] {
  const source = ts.createSourceFile('block.ts', code, ts.ScriptTarget.Latest)
  return source.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => namesOfBinding(name))
    if (ts.isImportDeclaration(statement)) {
      const { name, namedBindings } = statement.importClause ?? {}
      const named = namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements : []
      return [...(name ? [name.text] : []), ...named.map((element) => element.name.text)]
    }
    return ts.isFunctionDeclaration(statement) && statement.name ? [statement.name.text] : []
  })
}

function namesOfBinding(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text]
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesOfBinding(element.name)))
}

/** The blocks of each page as programs: one goes on from those before it, until it says anew what they have said. */
export function programsOf(blocks: readonly PageBlock[]): Program[] {
  const programs: { page: string; blocks: PageBlock[]; names: Set<string> }[] = []
  for (const block of blocks) {
    const names = namesOf(block.code)
    const last = programs.at(-1)
    const goesOn = last?.page === block.page && !names.some((name) => last.names.has(name))
    if (!goesOn) programs.push({ page: block.page, blocks: [block], names: new Set(names) })
    else {
      last.blocks.push(block)
      for (const name of names) last.names.add(name)
    }
  }
  return programs
}

/** What the compiler says against programs, as strict as this repository: `path(line): sentence`. */
export function typeFaults(files: readonly string[], configPath: string): string[] {
  const { config } = ts.readConfigFile(configPath, (path) => ts.sys.readFile(path)) as { config: object }
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, dirname(configPath))
  const typeRoots = [join(root, 'node_modules/@types')]
  const declarations = join(import.meta.dirname, 'end-of-block.d.ts')
  const program = ts.createProgram([...files, declarations], { ...options, typeRoots })
  return files.flatMap((path) => {
    const source = program.getSourceFile(path)
    const faults = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    return faults.map(({ start = 0, messageText }) => {
      const line = (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1
      return `${path}(${line}): ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
    })
  })
}

/** The text of a program: imports first, then each block, which tells when it has ended. */
export function textOfProgram(blocks: readonly { code: string }[]): string {
  const importStatement = /^import [^'"]*['"][^'"]+['"]\n/gm
  const imports = blocks.flatMap(({ code }) => code.match(importStatement) ?? [])
  const bodies = blocks.map(({ code }) => code.replaceAll(importStatement, ''))
  return [...imports, ...bodies.map((body) => `${body}await endOfBlock()\n`)].join('')
}
