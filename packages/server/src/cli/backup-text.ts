import type { BackupFault, BackupVerification, ListedBackup } from '@constat/core'
import type { Terminal } from './terminal.js'
import { printable } from './wrap-text.js'

type Painted = Pick<Terminal, 'colors'>

const megabytes = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** `1,2 Mo` */
function formatSize(bytes: number): string {
  return `${megabytes.format(bytes / 1_000_000)}\u00a0Mo`
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count > 1 ? many : one}`
}

/** Every backup, a line each. */
export function backupsText(backups: readonly ListedBackup[], { colors }: Painted): string {
  if (backups.length === 0) return 'Aucune sauvegarde.\n'
  const lines = backups.map(({ prefix, isComplete, objects, size }) => {
    const mark = isComplete ? colors.green('✓') : colors.yellow('…')
    const state = isComplete ? '' : ', interrompue ou en cours'
    return `  ${mark} ${printable(prefix)}  ${colors.dim(`${counted(objects, 'fichier', 'fichiers')}, ${formatSize(size)}${state}`)}`
  })
  const size = backups.reduce((sum, backup) => sum + backup.size, 0)
  const total = `${counted(backups.length, 'sauvegarde', 'sauvegardes')}, ${formatSize(size)}`
  return ['', ...lines, '', `  ${total}`, '', ''].join('\n')
}

const problems: Readonly<Record<BackupFault['problem'], string>> = {
  missing: 'absent',
  changed: 'modifié depuis la sauvegarde',
  unreadable_manifest: 'illisible',
  not_in_manifest: 'absent du manifeste',
}

/** One backup that was verified, with what is wrong with it. */
export function verificationText({ prefix, faults, checkedBytes }: BackupVerification, { colors }: Painted): string {
  const isWhole = faults.length === 0
  const head = `  ${isWhole ? colors.green('✓') : colors.red('✗')} ${printable(prefix)}`
  const size = isWhole ? `  ${colors.dim(formatSize(checkedBytes))}` : ''
  const lines = faults.map(({ name, problem }) => `      ${printable(name)} : ${problems[problem]}`)
  return `${[`${head}${size}`, ...lines].join('\n')}\n`
}

export function totalText(verified: readonly BackupVerification[], { colors }: Painted): string {
  const damaged = verified.filter(({ faults }) => faults.length > 0).length
  const read = counted(verified.length, 'sauvegarde relue', 'sauvegardes relues')
  if (damaged === 0) return `\n  ${read}, ${colors.green('aucune anomalie')}\n\n`
  return `\n  ${read}, ${colors.red(counted(damaged, 'incomplète ou endommagée', 'incomplètes ou endommagées'))}\n\n`
}

/** As JSON says it. */
export function describeBackup({ prefix, isComplete, objects, size, storedAt }: ListedBackup) {
  return { prefix, is_complete: isComplete, objects, size, stored_at: storedAt.toISOString() }
}

export function describeVerification({ prefix, faults, checkedBytes }: BackupVerification) {
  return { prefix, is_whole: faults.length === 0, faults, checked_bytes: checkedBytes }
}
