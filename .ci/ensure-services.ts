// The databases and the queue that integration tests talk to. What listens already is used as it is; what does not is
// installed on Debian as root, and started for the tests alone: on 127.0.0.1, without passwords, with data in a
// temporary folder. They stay up for the next run.
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { installWithApt, mayInstall, onPath } from './debian-packages.js'
import { isListening } from '../packages/server/src/testing/is-listening.js'

interface Service {
  name: string
  port: number
  debianPackage: string
  /** Of init.d, which the package may have started without what tests need. */
  packagedService: string
  isInstalled: () => boolean
  start: (folder: string) => void
}

const services: readonly Service[] = [
  {
    name: 'PostgreSQL',
    port: 5432,
    debianPackage: 'postgresql',
    packagedService: 'postgresql',
    isInstalled: () => postgresPrograms() !== null,
    start: (folder) => {
      const programs = postgresPrograms() ?? ''
      const data = join(folder, 'data')
      // The data is not worth a wait for the disk; a killed server still finds it in the cache of the system.
      const options = `-p 5432 -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off -c max_connections=400`
      asUser('postgres', folder, join(programs, 'initdb'), '-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8')
      const log = join(folder, 'log')
      asUser('postgres', folder, join(programs, 'pg_ctl'), '-D', data, '-l', log, '-o', options, '-w', 'start')
    },
  },
  {
    name: 'MariaDB',
    port: 3306,
    debianPackage: 'mariadb-server',
    packagedService: 'mariadb',
    isInstalled: () => onPath('mariadbd'),
    start: (folder) => {
      const data = `--datadir=${join(folder, 'data')}`
      const install = ['--no-defaults', data, '--user=mysql', '--auth-root-authentication-method=normal']
      execFileSync('chown', ['mysql', folder])
      execFileSync('mariadb-install-db', [...install, '--skip-test-db'], { stdio: ['ignore', 'ignore', 'inherit'] })
      const network = ['--port=3306', '--bind-address=127.0.0.1', '--skip-name-resolve', '--max-connections=400']
      const files = [`--socket=${join(folder, 'socket')}`, `--log-error=${join(folder, 'log')}`]
      inBackground('mariadbd', ['--no-defaults', data, '--user=mysql', ...network, ...files])
    },
  },
  {
    name: 'Redis',
    port: 6379,
    debianPackage: 'redis-server',
    packagedService: 'redis-server',
    isInstalled: () => onPath('redis-server'),
    start: (folder) => {
      const options = ['--port', '6379', '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no']
      inBackground('redis-server', options)
    },
  },
]

/** Debian keeps them off the PATH, one folder per version. */
function postgresPrograms(): string | null {
  const root = '/usr/lib/postgresql'
  try {
    const [version] = readdirSync(root).sort((one, other) => Number(other) - Number(one))
    return version === undefined ? null : join(root, version, 'bin')
  } catch {
    return null
  }
}

function asUser(user: string, cwd: string, program: string, ...words: string[]): void {
  execFileSync('chown', [user, cwd])
  execFileSync('runuser', ['-u', user, '--', program, ...words], { stdio: ['ignore', 'ignore', 'inherit'], cwd })
}

function inBackground(program: string, words: readonly string[]): void {
  spawn(program, words, { stdio: 'ignore', detached: true }).unref()
}

async function listensWithin(seconds: number, port: number): Promise<boolean> {
  const end = Date.now() + seconds * 1000
  while (Date.now() < end) {
    if (await isListening(port)) return true
    await wait(100)
  }
  return false
}

async function startForTests({ name, port, packagedService, start }: Service): Promise<void> {
  try {
    // It was not there a moment ago: apt has just started it, with passwords.
    if (await isListening(port)) execFileSync('service', [packagedService, 'stop'], { stdio: 'ignore' })
    const folder = mkdtempSync(join(tmpdir(), `constat-${name.toLowerCase()}-`))
    chmodSync(folder, 0o755)
    console.error(`Starting ${name} on 127.0.0.1:${port}, data in ${folder}`)
    start(folder)
    await listensWithin(30, port)
  } catch (error) {
    console.error(`${name} did not start: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function notListening(): Promise<Service[]> {
  const states = await Promise.all(services.map(async (service) => ({ service, up: await isListening(service.port) })))
  return states.filter(({ up }) => !up).map(({ service }) => service)
}

const missing = await notListening()
if (missing.length > 0 && mayInstall()) {
  const packages = missing.filter((service) => !service.isInstalled()).map(({ debianPackage }) => debianPackage)
  if (packages.length > 0) installWithApt(packages)
  for (const service of missing) if (service.isInstalled()) await startForTests(service)
}

const stillMissing = await notListening()
for (const { name, port, debianPackage } of stillMissing) {
  console.error(`Missing: ${name} on 127.0.0.1:${port}. Debian: apt-get install ${debianPackage}`)
}
if (stillMissing.length > 0 && process.env['CI'] === 'true') process.exitCode = 1
else if (stillMissing.length > 0) console.error('The suites that need them are skipped, by name.')
