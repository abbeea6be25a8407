import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { startPrivateServer, type PrivateServer } from './private-server.js'

/** A PostgreSQL that keeps its promises at a crash: `fsync` is on. */
export async function startPostgres(): Promise<PrivateServer & { url: string }> {
  const programs = join('/usr/lib/postgresql', newestVersion(), 'bin')
  const server = await startPrivateServer({
    name: 'postgres',
    user: 'postgres',
    install: (folder, as) => {
      const options = ['-D', join(folder, 'data'), '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--no-sync']
      execFileSync(join(programs, 'initdb'), options, { ...as, cwd: folder, stdio: 'ignore' })
    },
    command: (folder, port) => [
      join(programs, 'postgres'),
      ...['-D', join(folder, 'data'), '-p', String(port), '-k', folder],
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'],
    ],
    // Immediate shutdown: no checkpoint, every session cut, recovery from the log at the next start. A killed postmaster
    // would leave children that keep the next one from starting.
    crashSignal: 'SIGQUIT',
  })
  return { ...server, url: `postgres://postgres@127.0.0.1:${server.port}/postgres` }
}

/** A MariaDB with one empty database. */
export async function startMariaDb(): Promise<PrivateServer & { url: string }> {
  const server = await startPrivateServer({
    name: 'mariadb',
    user: 'mysql',
    install: (folder, as) => {
      const options = ['--no-defaults', `--datadir=${join(folder, 'data')}`, '--auth-root-authentication-method=normal']
      execFileSync('mariadb-install-db', options, { ...as, cwd: folder, stdio: 'ignore' })
    },
    command: (folder, port) => [
      'mariadbd',
      ...['--no-defaults', `--datadir=${join(folder, 'data')}`, `--socket=${join(folder, 'socket')}`],
      ...[`--port=${port}`, '--bind-address=127.0.0.1', '--skip-name-resolve', '--max-connections=200'],
    ],
    crashSignal: 'SIGKILL',
  })
  return { ...server, url: `mysql://root@127.0.0.1:${server.port}/test` }
}

/** A Redis that keeps nothing: a crash loses all that it held. */
export async function startRedis(): Promise<PrivateServer & { url: string }> {
  const server = await startPrivateServer({
    name: 'redis',
    user: null,
    install: () => undefined,
    command: (folder, port) => [
      'redis-server',
      ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'],
    ],
    crashSignal: 'SIGKILL',
  })
  return { ...server, url: `redis://127.0.0.1:${server.port}` }
}

/** Debian keeps them apart, one folder per version. */
function newestVersion(): string {
  const versions = readdirSync('/usr/lib/postgresql').map(Number)
  return String(Math.max(...versions))
}
