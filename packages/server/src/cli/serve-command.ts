import { readConfig, type Config } from '../config.js'
import { createDependencies, type CompositionOptions } from '../dependencies.js'
import { startServer } from '../main.js'
import { stopOnSignals } from '../work/stop-on-signals.js'
import { terminalLogs } from '../logging/terminal-logs.js'
import { startWorker } from '../worker.js'
import { explainListening } from './explain-listening.js'
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
    const server = await explainListening(config, () => startServer(config, dependencies))
    announceServer({ url: server.url, config, firstKey: dependencies.firstKey, ...composition }, terminal)
    const worker = config.jobs.isWorker ? startWorker(dependencies) : null
    await stopOnSignals(async () => {
      await Promise.all([server.close(), worker?.stop()])
    })
  } finally {
    await dependencies.close()
  }
}
