import type { CommanderError } from 'commander'
import { CommandError } from './command-error.js'

/** What commander refuses, in French; null when it only showed its help or its version. */
export function explainUsage(error: CommanderError): CommandError | null {
  if (error.exitCode === 0) return null
  const named = /'(?<name>[^']*)'/.exec(error.message)?.groups?.['name'] ?? ''
  const sentences: Readonly<Record<string, string>> = {
    'commander.help': 'Aucune commande donnée.',
    'commander.unknownCommand': `Commande inconnue : ${named}.`,
    'commander.unknownOption': `Option inconnue : ${named}.`,
    'commander.missingArgument': `Argument manquant : ${named}.`,
    'commander.missingMandatoryOptionValue': `L’option ${named.split(' ', 1).join('')} est obligatoire.`,
    'commander.optionMissingArgument': `L’option ${named.split(' ', 1).join('')} attend une valeur.`,
    'commander.excessArguments': 'Trop d’arguments.',
  }
  const sentence = sentences[error.code] ?? `Ligne de commande refusée : ${error.message}.`
  return new CommandError('usage', `${sentence} Aide : constat --help`, error)
}
