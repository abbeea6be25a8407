import { readConfig, type Config } from '../config.js'
import { openDatabase } from '../database/open-database.js'
import { describeKey } from '../keys/describe-key.js'
import { KeyStore, type ShownKey } from '../keys/key-store.js'
import { quotaDayIn } from '../keys/quota-day.js'
import { createLogger } from '../logging/create-logger.js'
import { CommandError } from './command-error.js'
import { exitCodes, type ExitCode } from './exit-codes.js'
import { keyChangesOf, newKeyOf, wholeOf } from './keys-options.js'
import type { KeysCreateOptions, KeysListOptions, KeysRotateOptions, KeysUpdateOptions } from './keys-program.js'
import { describeRevocation, describeShownKey, keysTable } from './keys-text.js'
import type { Terminal } from './terminal.js'

const msPerHour = 3_600_000

/** `constat keys create`: makes a key and shows it, this once. */
export async function keysCreateCommand(options: KeysCreateOptions, terminal: Terminal): Promise<ExitCode> {
  const config = readConfig()
  const fields = newKeyOf(options, config.quotaTimeZone)
  return withStore(config, async (store) => {
    showKey(await store.create(fields, Date.now()), 'Clé créée', { config, options, terminal })
  })
}

/** `constat keys list`: every key of the database, without the keys. */
export async function keysListCommand(options: KeysListOptions, terminal: Terminal): Promise<ExitCode> {
  const config = readConfig()
  return withStore(config, async (store) => {
    const today = quotaDayIn(config.quotaTimeZone)(Date.now())
    const keys = (await store.list()).map((key) => describeKey(key, today))
    terminal.writeOut(
      options.json === true
        ? asJson({ keys })
        : keysTable(keys, { colors: terminal.colors, timeZone: config.quotaTimeZone }),
    )
  })
}

/** `constat keys update`: changes what the options name of a key that is in service. */
export async function keysUpdateCommand(id: string, options: KeysUpdateOptions, terminal: Terminal): Promise<ExitCode> {
  const config = readConfig()
  const timeZone = config.quotaTimeZone
  const changes = keyChangesOf(options, timeZone)
  if (Object.values(changes).every((change) => change === undefined))
    throw new CommandError('usage', 'Indiquez ce qui change de la clé. Aide : constat keys update --help')
  return withStore(config, async (store) => {
    const key = await store.update(id, changes)
    if (key === null) throw unknownKey(id)
    const described = describeKey(key, quotaDayIn(timeZone)(Date.now()))
    const text = () => keysTable([described], { colors: terminal.colors, timeZone })
    terminal.writeOut(options.json === true ? asJson(described) : text())
  })
}

/** `constat keys revoke`: ends a key for ever; one that is ended already stays so. */
export async function keysRevokeCommand(id: string, options: KeysListOptions, terminal: Terminal): Promise<ExitCode> {
  const config = readConfig()
  return withStore(config, async (store) => {
    await store.revoke(id)
    const key = await store.get(id)
    if (key === null) throw unknownKey(id)
    const described = describeKey(key, quotaDayIn(config.quotaTimeZone)(Date.now()))
    terminal.writeOut(options.json === true ? asJson(described) : describeRevocation(described, terminal))
  })
}

/** `constat keys rotate`: a new key in place of one, which may stay good for some hours. */
export async function keysRotateCommand(id: string, options: KeysRotateOptions, terminal: Terminal): Promise<ExitCode> {
  const config = readConfig()
  const hours = wholeOf('--overlap', options.overlap, 0, 168)
  return withStore(config, async (store) => {
    const rotated = await store.rotate(id, hours * msPerHour, Date.now())
    if (rotated === null) throw unknownKey(id)
    const until = hours === 0 ? 'L’ancienne ne vaut plus rien.' : `L’ancienne vaut encore ${hours} h.`
    showKey(rotated, `Clé renouvelée. ${until}`, { config, options, terminal })
  })
}

interface Showing {
  config: Config
  options: KeysListOptions
  terminal: Terminal
}

function showKey({ key, stored }: ShownKey, title: string, { config, options, terminal }: Showing): void {
  const timeZone = config.quotaTimeZone
  const described = describeKey(stored, quotaDayIn(timeZone)(Date.now()))
  const text = () => describeShownKey(key, described, title, { colors: terminal.colors, timeZone })
  terminal.writeOut(options.json === true ? asJson({ ...described, key }) : text())
}

async function withStore(config: Config, work: (store: KeyStore) => Promise<void>): Promise<ExitCode> {
  const logger = createLogger({ ...config, logLevel: 'silent' })
  const database = await openDatabase({ ...config.database, poolSize: 1, logger })
  try {
    await work(new KeyStore(database))
    return exitCodes.done
  } finally {
    await database.close()
  }
}

function unknownKey(id: string): CommandError {
  return new CommandError(
    'key_not_found',
    `Aucune clé en service n’a l’identifiant « ${id.slice(0, 60)} ». La liste : constat keys list`,
  )
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
