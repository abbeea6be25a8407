import { readConfig, type Config } from '../config.js'
import { createDependencies, type CompositionOptions } from '../dependencies.js'
import { startServer, type RunningServer } from '../main.js'
import { stopOnSignals } from '../work/stop-on-signals.js'
import { terminalLogs } from '../logging/terminal-logs.js'
import { CommandError } from './command-error.js'
import type { ServeCommandOptions } from './program.js'
import { announceServer } from './server-announcement.js'
import type { Terminal } from './terminal.js'

/** `constat serve`: listens until a signal says to stop. */
export async function serveCommand(options: ServeCommandOptions, terminal: Terminal): Promise<void> {
  await serveUntilStopped(configFor(options), terminal)
}

/** The configuration of the environment, with what the command line sets over it. */
export function configFor({ port, host }: ServeCommandOptions): Config {
  return readConfig({ ...(port === undefined ? {} : { PORT: port }), ...(host === undefined ? {} : { HOST: host }) })
}

/** Starts, says where and with which key, and stays until SIGTERM or SIGINT. */
export async function serveUntilStopped(
  config: Config,
  terminal: Terminal,
  composition: CompositionOptions = {},
): Promise<void> {
  const logDestination = terminal.isInteractive ? { logDestination: terminalLogs(terminal) } : {}
  const dependencies = await createDependencies(config, { ...logDestination, ...composition })
  try {
    const server = await listen(config, () => startServer(config, dependencies))
    announceServer({ url: server.url, config, firstKey: dependencies.firstKey, ...composition }, terminal)
    await stopOnSignals(() => server.close())
  } finally {
    await dependencies.close()
  }
}

async function listen({ host, port }: Config, start: () => Promise<RunningServer>): Promise<RunningServer> {
  try {
    return await start()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'EADDRINUSE') {
      throw new CommandError(
        'address_in_use',
        `Le port ${port} est déjà utilisé. Choisissez-en un autre avec --port.`,
        error,
      )
    }
    if (code === 'EADDRNOTAVAIL' || code === 'EACCES' || code === 'ENOTFOUND') {
      throw new CommandError(
        'address_unavailable',
        `Impossible d’écouter sur ${host}, port ${port}. Choisissez une autre adresse avec --host ou un autre port avec --port.`,
        error,
      )
    }
    throw error
  }
}
