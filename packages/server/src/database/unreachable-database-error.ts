import type { Dialect } from './database.js'

/** The database of `DATABASE_URL` cannot be opened, so that nothing could be accepted. */
export class UnreachableDatabaseError extends Error {
  override readonly name = 'UnreachableDatabaseError'
  readonly code = 'database_unreachable'

  /** The cause is the error of the driver; the message holds neither the user nor the password of the address. */
  constructor(url: string, dialect: Dialect, cause: unknown) {
    super(`${subjectOf(url, dialect)} ${reasonOf(cause)} ${remedyOf(dialect)}`, { cause })
  }
}

function subjectOf(url: string, dialect: Dialect): string {
  const { host, pathname } = new URL(url)
  if (dialect === 'sqlite') return `Impossible d’ouvrir la base de données ${decodeURIComponent(pathname)}.`
  const product = dialect === 'postgresql' ? 'PostgreSQL' : 'MySQL'
  return `Impossible d’ouvrir la base de données ${product} « ${decodeURIComponent(pathname.slice(1))} » sur ${host}.`
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'La connexion est refusée.',
  ENOTFOUND: 'L’hôte est introuvable.',
  EAI_AGAIN: 'L’hôte est introuvable.',
  ETIMEDOUT: 'Elle ne répond pas.',
  // PostgreSQL: invalid_authorization_specification, invalid_password, invalid_catalog_name, too_many_connections.
  '28000': 'L’accès est refusé.',
  '28P01': 'L’accès est refusé.',
  '3D000': 'Cette base n’existe pas.',
  '53300': 'Toutes ses connexions sont prises.',
  ER_ACCESS_DENIED_ERROR: 'L’accès est refusé.',
  ER_DBACCESS_DENIED_ERROR: 'L’accès est refusé.',
  ER_BAD_DB_ERROR: 'Cette base n’existe pas.',
  ER_CON_COUNT_ERROR: 'Toutes ses connexions sont prises.',
  SQLITE_NOTADB: 'Ce fichier n’est pas une base SQLite.',
  SQLITE_CORRUPT: 'Ce fichier est endommagé.',
  SQLITE_READONLY: 'Le fichier ne peut pas être modifié.',
  EACCES: 'L’accès au dossier est refusé.',
  SQLITE_CANTOPEN: 'L’accès au fichier est refusé.',
}

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return reasons[code] ?? `Cause : ${code === '' ? 'délai dépassé' : code}.`
}

function remedyOf(dialect: Dialect): string {
  return dialect === 'sqlite'
    ? 'Vérifiez DATABASE_URL ou DATA_FOLDER, et que le serveur peut y écrire.'
    : 'Vérifiez DATABASE_URL et que la base est démarrée, puis relancez.'
}
