import type { Dialect } from './database.js'

/** The dialect that the scheme of a `DATABASE_URL` names; null for any other scheme. */
export function dialectOf(url: string): Dialect | null {
  const scheme = /^([a-z]+):/.exec(url)?.[1] ?? ''
  if (scheme === 'file') return 'sqlite'
  if (scheme === 'postgres' || scheme === 'postgresql') return 'postgresql'
  return scheme === 'mysql' || scheme === 'mariadb' ? 'mysql' : null
}
