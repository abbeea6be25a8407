import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fakeTerminal } from '../testing/fake-terminal.js'
import { createProgram } from './program.js'

const reference = readFileSync(new URL('../../../../docs/reference/command-line.md', import.meta.url), 'utf8')
const nothing = () => Promise.resolve()
const program = createProgram(
  {
    invoice: nothing,
    simulate: nothing,
    referenceCheck: nothing,
    referenceImport: nothing,
    serve: nothing,
    worker: nothing,
    keysCreate: nothing,
    keysList: nothing,
    keysUpdate: nothing,
    keysRevoke: nothing,
    keysRotate: nothing,
    webhooksList: nothing,
    webhooksReplay: nothing,
    reviewsList: nothing,
    reviewsExport: nothing,
    reviewsImport: nothing,
    backupList: nothing,
    backupVerify: nothing,
    backupRestore: nothing,
    start: nothing,
    woundAssess: nothing,
    woundCompare: nothing,
    woundEvaluate: nothing,
    woundDatasets: nothing,
    woundSheet: nothing,
  },
  fakeTerminal().terminal,
)

/** Every command that does something, with its full name. */
const commands = program.commands.flatMap((command) =>
  command.commands.length === 0
    ? [[command.name(), command] as const]
    : command.commands.map((child) => [`${command.name()} ${child.name()}`, child] as const),
)

/** The part of the reference about one command. */
const partOf = (name: string) => reference.split(/^## /m).find((part) => part.startsWith(`\`constat ${name}`)) ?? ''

describe('docs/reference/command-line.md', () => {
  it('has a part for every command and no other', () => {
    const documented = [...reference.matchAll(/^## `constat ([a-z]+(?: [a-z]+)?)/gm)].map(([, name]) => name)
    expect(documented).toEqual(commands.map(([name]) => name))
  })

  it.each(commands)('lists every option of %s and no other', (name, command) => {
    const documented = [...partOf(name).matchAll(/^\| (`--.*?) \|/gm)].flatMap(([, cell]) => (cell ?? '').split(', '))
    expect(documented.map((flags) => flags.replaceAll('`', '')).sort()).toEqual(
      command.options.map(({ flags }) => flags).sort(),
    )
  })
})
