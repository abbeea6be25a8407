import { readConfig } from '../config.js'
import { createDependencies } from '../dependencies.js'
import { terminalLogs } from '../logging/terminal-logs.js'
import { serveApplication } from '../main.js'
import { createWorkerApp } from '../worker-app.js'
import { startWorker } from '../worker.js'
import { stopOnSignals } from '../work/stop-on-signals.js'
import { explainListening } from './explain-listening.js'
import type { Terminal } from './terminal.js'

/** `constat worker`: runs jobs until a signal says to stop, and listens nowhere unless it is told to. */
export async function workerCommand(terminal: Terminal): Promise<void> {
  const config = readConfig()
  const logDestination = terminal.isInteractive ? { logDestination: terminalLogs(terminal) } : {}
  const dependencies = await createDependencies(config, logDestination)
  const { healthPort: port } = config.jobs
  const address = { host: config.host, port: port ?? 0 }
  try {
    const serve = () => serveApplication(address, createWorkerApp(dependencies), dependencies.logger)
    const server = port === null ? null : await explainListening(address, serve)
    const worker = startWorker(dependencies)
    const { bold, dim } = terminal.errorColors
    const state = server === null ? '' : `\n  État        ${server.url}/healthz`
    terminal.writeError(
      `\n  ${bold('Le traitement des factures en attente est prêt')}${state}\n\n${dim('  Ctrl+C pour arrêter.')}\n\n`,
    )
    await stopOnSignals(async () => {
      await worker.stop()
      await server?.close()
    })
  } finally {
    await dependencies.close()
  }
}
