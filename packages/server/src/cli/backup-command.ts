import { resolve } from 'node:path'
import {
  listBackups,
  restoreBackup,
  verifyBackup,
  type BackupVerification,
  type ListedBackup,
  type ObjectStore,
} from '@constat/core'
import { openStore } from '../storage/open-store.js'
import { readConfig } from '../config.js'
import type { BackupListOptions, BackupRestoreOptions, BackupVerifyOptions } from './backup-program.js'
import { backupsText, describeBackup, describeVerification, totalText, verificationText } from './backup-text.js'
import { CommandError } from './command-error.js'
import { exitCodes, type ExitCode } from './exit-codes.js'
import type { Terminal } from './terminal.js'

/** `constat backup list`: the backups of the store, those that did not end too. */
export async function backupListCommand(
  prefix: string | undefined,
  options: BackupListOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const backups: ListedBackup[] = []
  for await (const backup of listBackups(storeOfSettings(), prefix ?? '')) backups.push(backup)
  terminal.writeOut(
    options.json === true ? asJson({ backups: backups.map(describeBackup) }) : backupsText(backups, terminal),
  )
  return exitCodes.done
}

/** `constat backup verify`: one backup or all, each told as soon as it is read. */
export async function backupVerifyCommand(
  prefix: string | undefined,
  options: BackupVerifyOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if ((prefix === undefined) !== (options.all === true))
    throw new CommandError('usage', 'Indiquez une sauvegarde, ou --all. Aide : constat backup verify --help')
  const store = storeOfSettings()
  const verified: BackupVerification[] = []
  for await (const name of prefix === undefined ? prefixesOf(store) : [prefix]) {
    const verification = await verifyBackup(store, name)
    verified.push(verification)
    if (options.json !== true) terminal.writeOut(verificationText(verification, terminal))
  }
  terminal.writeOut(
    options.json === true ? asJson({ backups: verified.map(describeVerification) }) : totalText(verified, terminal),
  )
  return verified.every(({ faults }) => faults.length === 0) ? exitCodes.done : exitCodes.badInput
}

/** `constat backup restore`: the files of one backup, verified first. */
export async function backupRestoreCommand(
  prefix: string,
  options: BackupRestoreOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const paths = await restoreBackup(storeOfSettings(), prefix, resolve(options.out))
  const { colors } = terminal
  const lines = paths.map((path) => `  ${colors.green('✓')} ${path}\n`).join('')
  terminal.writeOut(options.json === true ? asJson({ files: paths }) : `\n${lines}\n`)
  return exitCodes.done
}

function storeOfSettings(): ObjectStore {
  const { backup } = readConfig()
  if (backup !== null) return openStore(backup)
  throw new CommandError(
    'backup_off',
    'Aucune sauvegarde n’est configurée. Renseignez BACKUP_FOLDER, ou DO_SPACES_BUCKET, DO_SPACES_KEY et DO_SPACES_SECRET.',
  )
}

async function* prefixesOf(store: ObjectStore): AsyncGenerator<string> {
  for await (const { prefix } of listBackups(store, '')) yield prefix
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
