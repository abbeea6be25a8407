import type { Command, Option } from 'commander'
import type { Terminal } from './terminal.js'

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Utilisation :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
}

/** A command whose help and errors are in French, on this terminal. */
export function inFrench(command: Command, terminal: Terminal): Command {
  return command
    .helpOption('-h, --help', 'affiche cette aide')
    .configureHelp({
      helpWidth: terminal.width,
      styleTitle: (title) => terminal.colors.bold(titles[title] ?? title),
      optionDescription: describeOption,
    })
    .configureOutput({
      writeOut: terminal.writeOut,
      writeErr: terminal.writeError,
      // The caller words what is wrong, in French.
      outputError: () => undefined,
      getOutHasColors: () => terminal.colors.isColorSupported,
      getErrHasColors: () => terminal.errorColors.isColorSupported,
    })
    .exitOverride()
}

function describeOption({ description, defaultValue }: Option): string {
  return typeof defaultValue === 'string' ? `${description} (par défaut : ${defaultValue})` : description
}
