import { z } from 'zod'
import { dialectOf } from '../database/dialect-of.js'
import { describedAs } from './setting-descriptions.js'
import { wholeNumber } from './setting-formats.js'

/** Settings of where the server keeps what it must not forget. */
export const databaseSettings = {
  DATABASE_URL: z.string().refine(isDatabaseAddress).or(z.literal('')).default('').register(describedAs, {
    description:
      'Database of keys, quotas and jobs: an SQLite file, PostgreSQL, MySQL or MariaDB. Without it, the SQLite file `constat.sqlite` of `DATA_FOLDER`, for the processes of one machine.',
    format: 'address: `file:///…`, `postgres://…` (`postgresql://…`) or `mysql://…` (`mariadb://…`)',
    defaultText: '',
    example: 'postgres://constat:password@db.example.fr:5432/constat',
    remedy:
      'Indiquez une adresse postgres://utilisateur:mot-de-passe@hôte:5432/base, mysql://utilisateur:mot-de-passe@hôte:3306/base ou file:///chemin/constat.sqlite ; les caractères spéciaux du mot de passe s’écrivent en %XX.',
    secret: true,
  }),
  DATABASE_POOL_SIZE: wholeNumber(1, 200).default(10).register(describedAs, {
    description: 'Connections that one process may hold on PostgreSQL, MySQL or MariaDB; SQLite always has one.',
    format: 'whole number, 1 to 200',
    defaultText: '10',
    example: '20',
    remedy: 'Indiquez un nombre entier de 1 à 200.',
    secret: false,
  }),
}

/** A server of databases needs the name of one; a file needs its absolute path. */
function isDatabaseAddress(text: string): boolean {
  const dialect = dialectOf(text)
  if (dialect === null || !URL.canParse(text)) return false
  if (dialect === 'sqlite') return /^file:\/\/\/./.test(text)
  const { hostname, pathname } = new URL(text)
  return hostname !== '' && /^\/[^/]+$/.test(pathname)
}
