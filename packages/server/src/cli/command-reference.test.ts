import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fakeTerminal } from '../testing/fake-terminal.js'
import { createProgram } from './program.js'

const reference = readFileSync(new URL('../../../../docs/reference/command-line.md', import.meta.url), 'utf8')
const nothing = () => Promise.resolve()
const program = createProgram(
  { invoice: nothing, referenceCheck: nothing, serve: nothing, start: nothing },
  fakeTerminal().terminal,
)

/** The part of the reference about one command. */
const partOf = (name: string) => reference.split(/^## /m).find((part) => part.startsWith(`\`constat ${name}`)) ?? ''

describe('docs/reference/command-line.md', () => {
  it('has a part for every command and no other', () => {
    const documented = [...reference.matchAll(/^## `constat (\w+)/gm)].map(([, name]) => name)
    expect(documented).toEqual(program.commands.map((command) => command.name()))
  })

  it.each(program.commands.map((command) => [command.name(), command] as const))(
    'lists every option of %s and no other',
    (name, command) => {
      const documented = [...partOf(name).matchAll(/^\| (`--.*?) \|/gm)].flatMap(([, cell]) => (cell ?? '').split(', '))
      expect(documented.map((flags) => flags.replaceAll('`', '')).sort()).toEqual(
        command.options.map(({ flags }) => flags).sort(),
      )
    },
  )
})
