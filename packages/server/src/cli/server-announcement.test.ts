import { describe, expect, it } from 'vitest'
import { fakeTerminal } from '../testing/fake-terminal.js'
import { announceServer, type Announcement } from './server-announcement.js'

const url = 'http://127.0.0.1:3000'
const file = '/data/first-api-key.json'
const digest = Buffer.alloc(32)

function announced(announcement: Omit<Announcement, 'url'>): string {
  const { terminal, written } = fakeTerminal()
  announceServer({ url, ...announcement }, terminal)
  expect(written.out).toBe('')
  return written.error
}

describe('announceServer', () => {
  it('shows a new first key once, with the address that carries it', () => {
    const text = announced({ config: { apiKeys: [] }, firstKey: { key: 'nuno_new', digest, file } })
    expect(text).toContain('Clé d’API   nuno_new')
    expect(text).toContain(`${url}/#key=nuno_new`)
    expect(text).toContain('Affichée cette seule fois')
  })

  it('says at later starts where the key was shown and how to have a new one', () => {
    const text = announced({ config: { apiKeys: [] }, firstKey: { key: null, digest, file } })
    expect(text).toContain('celle affichée au premier démarrage')
    expect(text).toContain(`supprimez ce fichier et relancez`)
    expect(text).toContain(file)
    expect(text).not.toContain('#key=')
  })

  it('gives the address a key of the session when there is one', () => {
    const text = announced({
      config: { apiKeys: [] },
      firstKey: { key: null, digest, file },
      sessionKey: 'nuno_session',
    })
    expect(text).toContain(`${url}/#key=nuno_session`)
    expect(text).toContain('jusqu’à l’arrêt du serveur')
  })

  it('never shows a key of API_KEY', () => {
    const text = announced({ config: { apiKeys: ['configured-1', 'configured-2'] }, firstKey: null })
    expect(text).toContain('une des clés du réglage API_KEY')
    expect(text).not.toContain('configured')
  })
})
