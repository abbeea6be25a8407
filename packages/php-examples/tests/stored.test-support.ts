import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { freshDatabase } from '../../server/src/testing/each-database.test-support.js'
import { run, samples, testFolder, type SampleSettings } from './php.test-support.js'

/** What a receiver has stored of a task, wherever it stores. */
export interface StoredTask {
  status: string | null
  fullSha256: string | null
  anonymousSha256: string | null
  userId: string | null
  messages: { type: string; body: string }[]
}

/** A place of the test alone where a receiver stores. */
export interface StoragePlace {
  readonly settings: SampleSettings
  readonly read: (taskId: string) => Promise<StoredTask>
}

export type StorageKind = 'disk' | 'mysql' | 'postgresql'

export async function storagePlace(kind: StorageKind): Promise<StoragePlace> {
  const folder = await testFolder()
  if (kind === 'disk') {
    return { settings: { REPORTS_FOLDER: folder }, read: (taskId) => Promise.resolve(readFolder(folder, taskId)) }
  }
  const { url, drop } = await freshDatabase(kind)
  onTestFinished(drop)
  await applySchema(kind, url)
  const { hostname: host, port, username, pathname } = new URL(url)
  const prefix = kind === 'mysql' ? 'mysql:charset=utf8mb4;' : 'pgsql:'
  const dsn = `${prefix}host=${host};port=${port};dbname=${pathname.slice(1)}`
  const settings = { DATABASE_DSN: dsn, DATABASE_USER: username, REPORTS_FOLDER: folder }
  return { settings, read: (taskId) => readDatabase(settings, taskId) }
}

/** As the README says to. */
async function applySchema(kind: 'mysql' | 'postgresql', url: string): Promise<void> {
  const file = join(samples, `schema/${kind}.sql`)
  const { hostname, port, username, pathname } = new URL(url)
  const { exitCode, error } =
    kind === 'mysql'
      ? await run('mysql', ['-h', hostname, '-P', port, '-u', username, pathname.slice(1), '-e', `source ${file}`])
      : await run('psql', ['-q', '-v', 'ON_ERROR_STOP=1', '-d', url, '-f', file])
  if (exitCode !== 0) throw new Error(`The schema was not applied: ${error}`)
}

function readFolder(folder: string, taskId: string): StoredTask {
  const path = (ending: string) => join(folder, `${taskId}.${ending}`)
  const digest = (ending: string) => (existsSync(path(ending)) ? sha256(readFileSync(path(ending))) : null)
  const messages = ['json', 'echec.json']
    .filter((ending) => existsSync(path(ending)))
    .map((ending) => readFileSync(path(ending), 'utf8'))
    .map((body) => ({ type: (JSON.parse(body) as { type: string }).type, body }))
  for (const name of readdirSync(folder)) {
    if ((statSync(join(folder, name)).mode & 0o077) !== 0) throw new Error(`Others may read ${name}.`)
    if (name.endsWith('.tmp')) throw new Error(`${name} was left behind.`)
  }
  const [success] = messages.filter(({ type }) => type.endsWith('.completed'))
  return {
    status: messages.length === 0 ? null : success === undefined ? 'FAILURE' : 'SUCCESS',
    fullSha256: digest('nonanon.pdf'),
    anonymousSha256: digest('anon.pdf'),
    userId: /"user_id":(\d+)/.exec(messages[0]?.body ?? '')?.[1] ?? null,
    messages,
  }
}

/** Read by PDO as the integrator would; the digests are of the bytes that come out. */
const reader = `
$database = new PDO(getenv('DATABASE_DSN'), getenv('DATABASE_USER'), null, [PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_ASSOC]);
$task = [$argv[1]];
$rows = $database->prepare('SELECT * FROM invoice_jobs WHERE task_id = ?');
$rows->execute($task);
$row = $rows->fetch() ?: [];
$digest = function ($pdf) { $bytes = is_resource($pdf) ? stream_get_contents($pdf) : $pdf; return $bytes === null ? null : hash('sha256', $bytes); };
$messages = $database->prepare('SELECT type, body FROM webhook_messages WHERE task_id = ? ORDER BY received_at');
$messages->execute($task);
[$full, $anonymous] = [$digest($row['non_anonymous_pdf'] ?? null), $digest($row['anonymous_pdf'] ?? null)];
if ([$full, $anonymous] !== [$row['non_anonymous_sha256'] ?? null, $row['anonymous_sha256'] ?? null]) exit(3);
echo json_encode(['status' => $row['status'] ?? null, 'fullSha256' => $full, 'anonymousSha256' => $anonymous,
  'userId' => isset($row['user_id']) ? (string) $row['user_id'] : null, 'messages' => $messages->fetchAll()]);
`

async function readDatabase(settings: SampleSettings, taskId: string): Promise<StoredTask> {
  const { exitCode, out, error } = await run('php', ['-r', reader, '--', taskId], settings)
  if (exitCode !== 0) throw new Error(`The database was not read (${exitCode}): ${out}${error}`)
  return JSON.parse(out) as StoredTask
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
