import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startModelStandIn } from '@constat/core/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeTerminal } from '../testing/fake-terminal.js'
import { compared, observed, observedOtherwise, sacralUlcer, smallPhoto } from '../testing/wounds.test-support.js'
import { runCommandLine } from './run-command-line.js'
import { woundEvaluateCommand } from './wound-evaluate-command.js'

const photo = await smallPhoto()
let folder: string
let close: () => Promise<void>
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'constat-wound-'))
  close = () => Promise.resolve()
  await writeFile(join(folder, 'Mme Dupont.jpg'), photo)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await close()
  await rm(folder, { recursive: true })
})

async function answering(...replies: readonly string[]) {
  const standIn = await startModelStandIn(replies)
  close = () => standIn.close()
  vi.stubEnv('MODEL_BASE_URL', standIn.baseUrl)
  return standIn
}
const local = ['--model', 'openai-compatible/qwen3-vl:8b']
const at = (name: string) => join(folder, name)

async function run(...args: string[]) {
  const { terminal, written } = fakeTerminal()
  return { exitCode: await runCommandLine(['wound', ...args], terminal), ...written }
}

describe('constat wound assess', () => {
  it('shows the nursing record, what was doubted and what it is not, and writes the report', async () => {
    const standIn = await answering(observed)
    await writeFile(at('contexte.json'), JSON.stringify({ diabete: true }))
    const options = ['--context', at('contexte.json'), '--report', at('r.pdf'), '--reference', 'Dossier 2041']
    const { exitCode, out, error } = await run('assess', at('Mme Dupont.jpg'), ...local, ...options)
    expect([exitCode, error]).toEqual([0, ''])
    expect(out).toContain('DONNÉES')
    expect(out).toContain('Aucune alerte ; cela n’exclut pas une urgence.')
    expect(out).toContain('Ne remplace pas l’examen clinique.')
    expect((await readFile(at('r.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
    expect(JSON.stringify(standIn.requests)).not.toMatch(/Dupont|2041/)
  })

  it('measures an outline by the marker beside it, or says why it does not', async () => {
    await answering(observed, observed)
    const square = [
      { x: 0.4, y: 0.4 },
      { x: 0.6, y: 0.4 },
      { x: 0.5, y: 0.6 },
    ]
    await writeFile(at('contour.json'), JSON.stringify(square))
    await writeFile(at('faux.json'), JSON.stringify({ x: 0.4 }))
    const without = await run('assess', at('Mme Dupont.jpg'), ...local, '--outline', at('contour.json'))
    expect(without.exitCode).toBe(0)
    expect(without.out.replace(/\s+/g, ' ')).toContain('Aucun marqueur imprimé lisible sur la photo')
    const wrong = await run('assess', at('Mme Dupont.jpg'), ...local, '--outline', at('faux.json'))
    expect([wrong.exitCode, wrong.error]).toEqual([2, expect.stringContaining('« outline »')])
  })

  it('gives one JSON object, with alerts only in the mode that a purpose is declared for', async () => {
    const seen = { ...sacralUlcer, signes_visuels_alerte: ['pus_visible'] } satisfies Partial<typeof sacralUlcer>
    await answering(observedOtherwise(seen), observedOtherwise(seen))
    const alertsOf = (out: string) =>
      (JSON.parse(out) as { alertes: { code: string }[] }).alertes.map(({ code }) => code)
    const plain = await run('assess', at('Mme Dupont.jpg'), ...local, '--json')
    expect(alertsOf(plain.out)).toEqual([])
    const aided = ['--mode', 'aide_decision', '--purpose', 'Essai']
    const { out } = await run('assess', at('Mme Dupont.jpg'), ...local, ...aided, '--json')
    expect(alertsOf(out)).toContain('pus_visible')
  })

  it.each([
    [['assess', 'absente.jpg', ...local], 'absente.jpg : fichier introuvable'],
    [['assess', '.', ...local], 'c’est un dossier'],
    [['assess', 'x.jpg'], 'Aucun modèle. Indiquez --model'],
    [['assess', 'x.jpg', ...local, '--reference', 'a'], 'L’option --reference ne sert qu’au rapport.'],
    [['assess', 'x.jpg', ...local, '--mode', 'aide_decision'], 'WOUND_PURPOSE'],
    [['assess', 'x.jpg', '--model', 'cohere/x'], 'VISION_PROVIDER'],
    [['compare', 'x.jpg', ...local], 'une date et une photo, par exemple 2026-11-01=avant.jpg'],
    [['evaluate', ...local], 'L’option --dataset est obligatoire.'],
    [['evaluate', '--dataset', '.'], 'Indiquez le modèle à évaluer'],
    [['evaluate', '--dataset', '.', ...local, '--runs', '0'], 'un nombre entier de 1 à 20'],
    [['evaluate', '--dataset', '.', ...local, '--budget', '-3'], 'un montant en dollars'],
    [['evaluate', '--dataset', '.', ...local, '--mode', 'x'], 'documentation ou aide_decision'],
    [
      ['evaluate', '--dataset', '.', '--model', 'openai-compatible/a,openai-compatible/b'],
      'Évaluez un modèle à la fois',
    ],
    [['evaluate', '--dataset', 'nulle-part', ...local], 'Ce dossier n’existe pas.'],
    [['evaluate', '--dataset', '.', '--replies', 'absentes.jsonl'], 'absentes.jsonl : fichier introuvable'],
  ])('refuses %j with exit code 2, asking nobody', async (args, sentence) => {
    const standIn = await answering()
    const { exitCode, out, error } = await run(...args)
    expect(error).toContain(sentence)
    expect([exitCode, out, standIn.requests.length]).toEqual([2, '', 0])
  })
})

describe('constat wound compare', () => {
  it('says first whether the photographs compare, then what has changed', async () => {
    await writeFile(at('apres.jpg'), await smallPhoto())
    const standIn = await answering(observed, observed, compared)
    const dated = [`2026-11-29=${at('apres.jpg')}`, `2026-11-01=${at('Mme Dupont.jpg')}`]
    const { exitCode, out } = await run('compare', ...dated, ...local, '--report', at('c.pdf'))
    expect([exitCode, standIn.requests.length]).toEqual([0, 3])
    expect(out).toMatch(/J0 +01\/11\/2026 {2}Mme Dupont\.jpg\n +J28 +29\/11\/2026 {2}apres\.jpg/)
    // The same photograph twice: nothing can have changed.
    expect(out).toContain('La première et la dernière photo sont la même image')
    expect(out).toMatch(/Lit de la plaie +non comparable/)
    expect((await stat(at('c.pdf'))).size).toBeGreaterThan(1000)
  })
})

describe('constat wound evaluate', () => {
  const manifest = async () => {
    const truth = { contenu: 'plaie', etiologie: 'escarre', stade_escarre: 'stade_3', echelle_lisible: false }
    const lines = [{ id: 'secret-1', image: 'Mme Dupont.jpg', verite: truth }]
    await writeFile(at('manifest.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'))
  }
  const evaluate = (...more: string[]) => run('evaluate', '--dataset', folder, '--out', at('sortie'), ...more)

  it('asks each run once, writes the report twice over, and asks nothing again', async () => {
    await manifest()
    const standIn = await answering(observed, observed)
    const first = await evaluate(...local, '--runs', '2', '--verbose')
    expect(first.exitCode).toBe(0)
    expect(first.out).toContain('1 cas × 2 tirages = 2 réponses ; 1 cas jugés sur 1')
    expect(first.out).toMatch(/Utilisable au premier coup +100,0 % \[20,7 ; 100,0\] sur 1 photo\n/)
    expect(first.out).toContain('2 réponses affichent une dimension sans règle lisible.')
    expect(first.error).toContain('2/2 tirages, coût inconnu')
    const again = await evaluate(...local, '--runs', '2', '--json')
    expect(standIn.requests).toHaveLength(2)
    expect(JSON.parse(again.out)).toEqual(JSON.parse(await readFile(at('sortie/rapport.json'), 'utf8')))
    const markdown = await readFile(at('sortie/rapport.md'), 'utf8')
    expect(markdown).toContain('# Évaluation d’un modèle sur photos de plaies')
    expect(`${markdown}${again.out}`).not.toMatch(/secret-1|Dupont/)
    for (const name of ['reponses.jsonl', 'cle-des-reponses', 'tirages.jsonl']) {
      expect((await stat(at(`sortie/${name}`))).mode & 0o077).toBe(0)
    }
  })

  it('stops at Ctrl-C with what is done, and goes on from there', async () => {
    await manifest()
    const standIn = await answering(observed, observed, observed)
    const { terminal, written } = fakeTerminal()
    const stop = new AbortController()
    const options = { dataset: folder, out: at('sortie'), model: local[1] ?? '', runs: '3', mode: 'aide_decision', concurrency: '1' } // prettier-ignore
    let told: () => void = () => undefined
    const listen = (onStop: () => void) => {
      told = onStop
      return { stop: stop.signal, abort: new AbortController().signal, release: () => undefined }
    }
    const watching = { ...terminal, showsProgress: true, writeError: (text: string) => {
      terminal.writeError(text)
      if (text.includes('1/3') && !stop.signal.aborted) {
        stop.abort()
        told()
      }
    } } // prettier-ignore
    expect(await woundEvaluateCommand(options, watching, { listen })).toBe(130)
    expect(written.error).toContain('Arrêt après les réponses en cours')
    expect(written.out).toMatch(/1 tirage fait sur 3\. Arrêtée :\s+les réponses\s+reçues\s+sont gardées/)
    expect(standIn.requests).toHaveLength(1)
    expect(await woundEvaluateCommand(options, terminal)).toBe(0)
    expect(standIn.requests).toHaveLength(3)
  })

  it('cannot keep a budget for a model without a price, and says so', async () => {
    await manifest()
    const standIn = await answering(observed, observed)
    const { exitCode, out } = await evaluate(...local, '--runs', '2', '--budget', '5')
    expect([exitCode, standIn.requests.length]).toEqual([2, 1])
    expect(out.replace(/\s+/g, ' ')).toContain('--budget ne peut pas être tenu')
  })

  it('evaluates recorded answers without a model', async () => {
    await manifest()
    const line = { cas: 'secret-1', tirage: 1, texte: observed, cout_usd: 0.02, latence_ms: 3000 }
    await writeFile(at('reponses.jsonl'), JSON.stringify(line))
    const { exitCode, out } = await evaluate('--replies', at('reponses.jsonl'), '--runs', '2')
    expect(exitCode).toBe(0)
    expect(out).toContain('1 réponse absente du fichier.')
    expect(out).toMatch(/Coût +0,02\u00a0\$/)
  })
})

describe('constat wound datasets', () => {
  it('lists what can be read, with licence and source', async () => {
    const { exitCode, out } = await run('datasets')
    expect(exitCode).toBe(0)
    for (const name of ['lutseg', 'surgwound', 'piid', 'dossier']) expect(out).toContain(`\n  ${name}\n`)
    expect(out).toContain('Aucune photo n’est fournie ni téléchargée')
    const { datasets } = JSON.parse((await run('datasets', '--json')).out) as { datasets: { licence: string }[] }
    expect(datasets.every(({ licence }) => licence !== '')).toBe(true)
  })
})

describe('constat wound sheet', () => {
  it('writes the markers to print and says what to check', async () => {
    const { exitCode, out } = await run('sheet', '--output', at('fiche.pdf'))
    expect(exitCode).toBe(0)
    expect(out).toContain('Imprimez-la à 100\u202f%')
    expect((await readFile(at('fiche.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await run('sheet')).error).toContain('L’option --output est obligatoire.')
    expect((await run('sheet', '--output', at('absent/fiche.pdf'))).error).toContain('[unwritable_file]')
  })
})
