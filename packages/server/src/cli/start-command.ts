import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import type { Config } from '../config.js'
import { demonstrationBill } from '../demonstration-bill.js'
import { generateKey } from '../keys/generate-key.js'
import { isPortFree } from '../work/is-port-free.js'
import { CommandError } from './command-error.js'
import { exitCodes, type ExitCode } from './exit-codes.js'
import { invoiceCommand } from './invoice-command.js'
import type { ServeCommandOptions } from './program.js'
import { configFor, serveUntilStopped } from './serve-command.js'
import type { Terminal } from './terminal.js'

/** `constat start`: the whole product in one command, first on a bill, then as a server with its page. */
export async function startCommand(
  file: string | undefined,
  options: ServeCommandOptions & { out: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const config = await withFreePort(configFor(options))
  const bill = file ?? relative('', demonstrationBill)
  if (file === undefined && !existsSync(bill)) {
    throw new CommandError(
      'file_not_found',
      'La facture de démonstration n’est pas là. Donnez une facture : constat start FICHIER',
    )
  }
  const analyzed = await invoiceCommand(
    [bill],
    { type: 'auto', confidenceMin: '0.5', strict: true, out: options.out, ...reportsOf(config) },
    terminal,
  )
  if (analyzed !== exitCodes.done) return analyzed
  // The address that is printed must open the page, also at the second start, when the first key is no longer known.
  const sessionKey = config.apiKeys.length === 0 ? { sessionKey: generateKey() } : {}
  await serveUntilStopped(config, terminal, sessionKey)
  return exitCodes.done
}

/** The first reports look as those of the server will. */
function reportsOf({ reports: { themeFile, anonymity } }: Config) {
  return {
    ...(themeFile === null ? {} : { theme: themeFile }),
    anonymousDates: anonymity.dates,
    anonymousAddress: anonymity.address,
  }
}

/** Whoever tries the product has not chosen a port: another one does when the usual one is taken. */
async function withFreePort(config: Config): Promise<Config> {
  if (config.given.has('PORT') || (await isPortFree(config))) return config
  return { ...config, port: 0 }
}
