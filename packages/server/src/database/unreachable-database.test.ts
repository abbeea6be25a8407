import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from './open-database.js'

const opening = (url: string) =>
  openDatabase({ url, logger: pino({ enabled: false }) }).then(
    () => 'opened',
    (error: unknown) => error as Error & { code: string },
  )

describe('a database that cannot be opened', () => {
  it.each([
    ['postgres', 'PostgreSQL'],
    ['mysql', 'MySQL'],
  ])('is told with its host and base, never its password: %s', async (scheme, product) => {
    const error = await opening(`${scheme}://user-name:hunter2@127.0.0.1:1/constat`)
    expect(error).toMatchObject({
      code: 'database_unreachable',
      message: `Impossible d’ouvrir la base de données ${product} « constat » sur 127.0.0.1:1. La connexion est refusée. Vérifiez DATABASE_URL et que la base est démarrée, puis relancez.`,
    })
    expect(JSON.stringify(error)).not.toMatch(/hunter2|user-name/)
  })

  it('is told when it is a file of something else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'constat-not-a-database-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const file = join(folder, 'constat.sqlite')
    await writeFile(file, 'not a database, whatever its name says. '.repeat(40))
    expect(await opening(pathToFileURL(file).href)).toMatchObject({
      message: `Impossible d’ouvrir la base de données ${file}. Ce fichier n’est pas une base SQLite. Vérifiez DATABASE_URL ou DATA_FOLDER, et que le serveur peut y écrire.`,
    })
  })
})
