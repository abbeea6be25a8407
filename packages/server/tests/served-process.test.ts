import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outcomeOf, startConstat, temporaryFolder, waitForError } from './run-constat.js'

const anyPort = { PORT: '0' }
const ready = /Ctrl\+C/

const urlIn = (text: string) => /sur (http:\S+)/.exec(text)?.[1] ?? ''
const keyIn = (text: string) => /nuno_[\w-]{43}/.exec(text)?.[0]

async function detailsOf(url: string, key: string): Promise<unknown> {
  return (await fetch(`${url}/health`, { headers: { 'X-API-Key': key } })).json()
}

describe('constat serve as a process', { timeout: 60_000 }, () => {
  it('shows a first key once, accepts it at the next start, and stops cleanly on SIGTERM', async () => {
    const folder = await temporaryFolder()
    const first = startConstat(['serve'], folder, anyPort)
    const announced = await waitForError(first, ready)
    const key = keyIn(announced) ?? ''
    expect(key).not.toBe('')
    expect(await detailsOf(urlIn(announced), key)).toMatchObject({ status: 'ok', environment: 'development' })
    first.kill('SIGTERM')
    const ended = await outcomeOf(first)
    expect(ended.exitCode).toBe(0)
    for (const line of ended.out.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('time')
    expect(ended.out).not.toContain(key)

    const second = startConstat(['serve'], folder, anyPort)
    const again = await waitForError(second, ready)
    expect(keyIn(again)).toBeUndefined()
    expect(again).toContain('celle affichée au premier démarrage')
    expect(await detailsOf(urlIn(again), key)).toHaveProperty('version')
    second.kill('SIGINT')
    expect((await outcomeOf(second)).exitCode).toBe(0)
  })

  it('says that the port is taken', async () => {
    const folder = await temporaryFolder()
    const first = startConstat(['serve'], folder, { ...anyPort, API_KEY: 'key1' })
    const port = new URL(urlIn(await waitForError(first, ready))).port
    const second = await outcomeOf(startConstat(['serve', '--port', port], folder, { API_KEY: 'key1' }))
    expect(second.exitCode).toBe(2)
    expect(second.error).toContain(
      `Le port ${port} est déjà utilisé. Choisissez-en un autre avec --port. [address_in_use]`,
    )
  })

  it('does not start on a wrong setting, and shows no secret', async () => {
    const { exitCode, error } = await outcomeOf(
      startConstat(['serve'], await temporaryFolder(), { API_KEY: 'a secret' }),
    )
    expect(exitCode).toBe(2)
    expect(error).toContain('Réglage API_KEY invalide')
    expect(error).not.toContain('a secret')
  })

  it('analyses the demonstration bill first when it is told to start, with an address that opens the page each time', async () => {
    const folder = await temporaryFolder()
    for (const start of ['first', 'second']) {
      const child = startConstat(['start'], folder, anyPort)
      const announced = await waitForError(child, ready)
      expect(await detailsOf(urlIn(announced), /#key=(\S+)/.exec(announced)?.[1] ?? '')).toHaveProperty('version')
      expect(announced.includes('celle affichée au premier démarrage')).toBe(start === 'second')
      child.kill('SIGTERM')
      const { exitCode, out } = await outcomeOf(child)
      expect(exitCode).toBe(0)
      expect(out).toContain('Points clés')
      expect(out).toContain('out/facture-demonstration-rapport.pdf')
      expect(await readdir(join(folder, 'out'))).toContain('facture-demonstration-rapport.pdf')
    }
  })

  it('does not serve after a bill that cannot be analysed', async () => {
    const { exitCode, error } = await outcomeOf(
      startConstat(['start', 'missing.pdf'], await temporaryFolder(), anyPort),
    )
    expect(exitCode).toBe(2)
    expect(error).toContain('[file_not_found]')
  })
})
