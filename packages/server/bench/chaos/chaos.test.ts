import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildChaosProcess, type BuiltProcess } from './build-process.js'
import { runChaos, type Backend } from './run-chaos.js'
import { verifyOutcome, type Evidence } from './verify-outcome.js'

const programs: Readonly<Record<Backend, readonly string[]>> = {
  sqlite: [],
  postgresql: ['/usr/lib/postgresql'],
  mariadb: ['mariadbd', 'mariadb-install-db'],
  bullmq: ['/usr/lib/postgresql', 'redis-server'],
}

function lacks(backend: Backend): boolean {
  const isThere = (name: string): boolean => {
    if (name.startsWith('/')) return existsSync(name)
    try {
      execFileSync('which', [name], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  }
  return process.env['CI'] !== 'true' && !programs[backend].every(isThere)
}

describe('a short chaos', () => {
  let program: BuiltProcess
  beforeAll(async () => {
    program = await buildChaosProcess()
  }, 60_000)
  afterAll(() => {
    program.remove()
  })

  for (const backend of Object.keys(programs) as Backend[]) {
    it.skipIf(lacks(backend))(`breaks no promise on ${backend}`, { timeout: 240_000 }, async () => {
      const figures = await runChaos({
        ...{ backend, program: program.file, seed: 20_261_130, workers: 3, killEveryMs: 1000, downMs: 1000 },
        ...{ jobs: 60, perSecond: 15, patienceMs: 180_000, log: () => undefined },
      })
      expect(figures.faults).toEqual([])
      expect(figures).toMatchObject({ accepted: 60, webhooks: { tasks: 60 }, backups: figures.statuses['SUCCESS'] })
      expect(figures.kills).toBeGreaterThan(0)
    })
  }
})

describe('what is looked at after the chaos', () => {
  const task = { id: 't1', externalRef: 'r1', idempotencyKey: 'k1', isUnreadable: false }
  const effect = { webhookId: 'w1', status: 'SUCCESS', externalRef: 'r1' }
  const kept: Evidence = {
    accepted: [task],
    statuses: new Map([['t1', 'SUCCESS']]),
    receiver: { effects: new Map([['t1', effect]]), arrivals: new Map([['w1', 2]]), faults: [] },
    backups: new Map([['r1', ['chaos/r1']]]),
    damaged: [],
    otherFaults: [],
  }

  it('is content with promises that were kept', () => {
    expect(verifyOutcome(kept)).toMatchObject({
      faults: [],
      webhooks: { tasks: 1, arrivals: 2 },
      backups: 1,
      unlucky: 0,
    })
  })

  it.each<[string, Partial<Evidence>]>([
    ['a task that has not ended', { statuses: new Map([['t1', 'RETRY']]) }],
    ['a webhook that never came', { receiver: { ...kept.receiver, effects: new Map() } }],
    [
      'a webhook that says another end',
      { receiver: { ...kept.receiver, effects: new Map([['t1', { ...effect, status: 'FAILURE' }]]) } },
    ],
    [
      'a webhook of another bill',
      { receiver: { ...kept.receiver, effects: new Map([['t1', { ...effect, externalRef: 'r2' }]]) } },
    ],
    [
      'a webhook of a task nobody has',
      {
        receiver: {
          ...kept.receiver,
          effects: new Map([
            ['t1', effect],
            ['t2', effect],
          ]),
        },
      },
    ],
    ['two tasks of one id', { accepted: [task, task] }],
    ['no backup', { backups: new Map() }],
    ['two backups', { backups: new Map([['r1', ['a', 'b']]]) }],
    ['a damaged backup', { damaged: ['chaos/r1'] }],
    ['a success that cannot be', { accepted: [{ ...task, isUnreadable: true }] }],
    ['what others saw', { otherFaults: ['a worker ended by itself'] }],
  ])('sees %s', (_name, changed) => {
    expect(verifyOutcome({ ...kept, ...changed }).faults).not.toEqual([])
  })

  it('counts a readable bill that failed, which is allowed', () => {
    const failed = { ...effect, status: 'FAILURE' }
    const receiver = { ...kept.receiver, effects: new Map([['t1', failed]]) }
    const outcome = verifyOutcome({ ...kept, receiver, statuses: new Map([['t1', 'FAILURE']]), backups: new Map() })
    expect(outcome).toMatchObject({ faults: [], unlucky: 1 })
  })
})
