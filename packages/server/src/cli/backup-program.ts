import type { Command } from 'commander'
import { inFrench } from './in-french.js'
import type { Terminal } from './terminal.js'

export interface BackupListOptions {
  json?: boolean
}

export interface BackupVerifyOptions extends BackupListOptions {
  all?: boolean
}

export interface BackupRestoreOptions extends BackupListOptions {
  out: string
}

/** What the commands on backups do. */
export interface BackupActions {
  backupList: (prefix: string | undefined, options: BackupListOptions) => Promise<void>
  backupVerify: (prefix: string | undefined, options: BackupVerifyOptions) => Promise<void>
  backupRestore: (prefix: string, options: BackupRestoreOptions) => Promise<void>
}

const json = ['--json', 'écrit un objet JSON et rien d’autre'] as const

/** `constat backup list|verify|restore`. */
export function addBackupCommands(program: Command, actions: BackupActions, terminal: Terminal): void {
  const backup = inFrench(program.command('backup'), terminal)
    .usage('list|verify|restore [options]')
    .summary('liste, vérifie et restaure les sauvegardes')
    .description('Les sauvegardes des analyses (réglage BACKUP_FOLDER ou réglages DO_SPACES_*).')
    .helpCommand('help [commande]', 'affiche l’aide d’une commande')

  inFrench(backup.command('list'), terminal)
    .usage('[PRÉFIXE] [options]')
    .summary('liste les sauvegardes')
    .description('Liste les sauvegardes, et celles qui ont été interrompues.')
    .argument('[PRÉFIXE]', 'début du nom des sauvegardes, par exemple production/user-12')
    .option(...json)
    .action((prefix: string | undefined, options: BackupListOptions) => actions.backupList(prefix, options))

  inFrench(backup.command('verify'), terminal)
    .usage('PRÉFIXE|--all [options]')
    .summary('relit des sauvegardes et compare chaque fichier à son empreinte')
    .description('Relit une sauvegarde, ou toutes, et compare chaque fichier à sa taille et à son empreinte.')
    .argument('[PRÉFIXE]', 'nom de la sauvegarde (constat backup list)')
    .option('--all', 'vérifie toutes les sauvegardes')
    .option(...json)
    .action((prefix: string | undefined, options: BackupVerifyOptions) => actions.backupVerify(prefix, options))

  inFrench(backup.command('restore'), terminal)
    .usage('PRÉFIXE --out DOSSIER [options]')
    .summary('restaure les fichiers d’une sauvegarde dans un dossier')
    .description('Vérifie une sauvegarde, puis écrit ses fichiers dans un dossier. Aucun fichier n’est remplacé.')
    .argument('<PRÉFIXE>', 'nom de la sauvegarde (constat backup list)')
    .requiredOption('--out <dossier>', 'dossier des fichiers, créé s’il manque')
    .option(...json)
    .action((prefix: string, options: BackupRestoreOptions) => actions.backupRestore(prefix, options))
}
