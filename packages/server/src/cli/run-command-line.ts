import { CommanderError } from 'commander'
import { describeFailure } from './describe-failure.js'
import { exitCodes, type ExitCode } from './exit-codes.js'
import { explainUsage } from './explain-usage.js'
import { printFailure } from './print-failure.js'
import { createProgram } from './program.js'
import type { Terminal } from './terminal.js'

/** Runs one command line and gives its exit code. Each command loads what it needs only when it runs. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done
  const program = createProgram(
    {
      invoice: async (files, options) => {
        const { invoiceCommand } = await import('./invoice-command.js')
        exitCode = await invoiceCommand(files, options, terminal)
      },
      simulate: async (file, options) => {
        const { simulateCommand } = await import('./simulate-command.js')
        exitCode = await simulateCommand(file, options, terminal)
      },
      referenceCheck: async (options) => {
        const { referenceCheckCommand } = await import('./reference-command.js')
        exitCode = await referenceCheckCommand(options, terminal)
      },
      referenceImport: async (file, options) => {
        const { referenceImportCommand } = await import('./reference-import-command.js')
        exitCode = await referenceImportCommand(file, options, terminal)
      },
      keysCreate: async (options) => {
        const { keysCreateCommand } = await import('./keys-command.js')
        exitCode = await keysCreateCommand(options, terminal)
      },
      keysList: async (options) => {
        const { keysListCommand } = await import('./keys-command.js')
        exitCode = await keysListCommand(options, terminal)
      },
      keysUpdate: async (id, options) => {
        const { keysUpdateCommand } = await import('./keys-command.js')
        exitCode = await keysUpdateCommand(id, options, terminal)
      },
      keysRevoke: async (id, options) => {
        const { keysRevokeCommand } = await import('./keys-command.js')
        exitCode = await keysRevokeCommand(id, options, terminal)
      },
      keysRotate: async (id, options) => {
        const { keysRotateCommand } = await import('./keys-command.js')
        exitCode = await keysRotateCommand(id, options, terminal)
      },
      webhooksList: async (options) => {
        const { webhooksListCommand } = await import('./webhooks-command.js')
        exitCode = await webhooksListCommand(options, terminal)
      },
      webhooksReplay: async (tasks, options) => {
        const { webhooksReplayCommand } = await import('./webhooks-command.js')
        exitCode = await webhooksReplayCommand(tasks, options, terminal)
      },
      reviewsList: async (options) => {
        const { reviewsListCommand } = await import('./reviews-command.js')
        exitCode = await reviewsListCommand(options, terminal)
      },
      reviewsExport: async (options) => {
        const { reviewsExportCommand } = await import('./reviews-command.js')
        exitCode = await reviewsExportCommand(options, terminal)
      },
      reviewsImport: async (file, options) => {
        const { reviewsImportCommand } = await import('./reviews-command.js')
        exitCode = await reviewsImportCommand(file, options, terminal)
      },
      backupList: async (prefix, options) => {
        const { backupListCommand } = await import('./backup-command.js')
        exitCode = await backupListCommand(prefix, options, terminal)
      },
      backupVerify: async (prefix, options) => {
        const { backupVerifyCommand } = await import('./backup-command.js')
        exitCode = await backupVerifyCommand(prefix, options, terminal)
      },
      backupRestore: async (prefix, options) => {
        const { backupRestoreCommand } = await import('./backup-command.js')
        exitCode = await backupRestoreCommand(prefix, options, terminal)
      },
      woundAssess: async (photos, options) => {
        const { woundAssessCommand } = await import('./wound-assess-command.js')
        exitCode = await woundAssessCommand(photos, options, terminal)
      },
      woundCompare: async (photos, options) => {
        const { woundCompareCommand } = await import('./wound-compare-command.js')
        exitCode = await woundCompareCommand(photos, options, terminal)
      },
      woundEvaluate: async (options) => {
        const { woundEvaluateCommand } = await import('./wound-evaluate-command.js')
        exitCode = await woundEvaluateCommand(options, terminal)
      },
      woundDatasets: async (options) => {
        const { woundDatasetsCommand } = await import('./wound-datasets-command.js')
        exitCode = woundDatasetsCommand(options, terminal)
      },
      woundSheet: async (options) => {
        const { woundSheetCommand } = await import('./wound-sheet-command.js')
        exitCode = await woundSheetCommand(options, terminal)
      },
      serve: async (options) => {
        const { serveCommand } = await import('./serve-command.js')
        await serveCommand(options, terminal)
      },
      worker: async () => {
        const { workerCommand } = await import('./worker-command.js')
        await workerCommand(terminal)
      },
      start: async (file, options) => {
        const { startCommand } = await import('./start-command.js')
        exitCode = await startCommand(file, options, terminal)
      },
    },
    terminal,
  )
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    const explained = error instanceof CommanderError ? explainUsage(error) : error
    if (explained === null) return exitCodes.done
    const failure = describeFailure(explained)
    printFailure(failure, terminal)
    return failure.exitCode
  }
}
