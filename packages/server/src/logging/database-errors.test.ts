import { expect, it } from 'vitest'
import { describeOnEachDatabase } from '../testing/each-database.test-support.js'
import { createLogger } from './create-logger.js'

describeOnEachDatabase('an error of the database', (open) => {
  it('is logged with its code, and without the values of its statement', async () => {
    const { knex } = await open()
    const secret = 'hidden'.padEnd(300, 'x')
    let logged = ''
    const destination = { write: (line: string) => void (logged += line) }
    const logger = createLogger({ logLevel: 'info', environment: 'test' }, destination)
    for (const address of [secret, null]) {
      await knex('bad_key_attempts')
        .insert([
          { address: secret.slice(0, 40), at: 1 },
          { address, at: address === null ? 2 : knex.raw('1/0 + nothing') },
        ])
        .catch((error: unknown) => {
          logger.error({ event: 'request_failed', err: error })
        })
    }
    expect(logged.trim().split('\n')).toHaveLength(2)
    expect(logged).toContain('"code"')
    expect(logged).not.toContain('hidden')
  })
})
