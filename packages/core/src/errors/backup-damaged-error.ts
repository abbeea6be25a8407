import { ConstatError } from './constat-error.js'

/** A backup cannot be restored: its manifest or one of its files is missing, or is not what was saved. */
export class BackupDamagedError extends ConstatError {
  readonly code = 'backup_damaged'

  /** @param details number of faults; `verifyBackup` names each. */
  constructor(details: { faults: number }) {
    super({
      message: `The backup is incomplete or damaged (${details.faults} faults); nothing of it was restored.`,
      userMessage:
        'Cette sauvegarde est incomplète ou endommagée ; rien n’a été restauré. Vérifiez-la pour connaître les fichiers en cause.',
      details,
    })
  }
}
