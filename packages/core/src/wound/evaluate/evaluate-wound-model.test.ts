import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ConstatError } from '../../errors/constat-error.js'
import { ModelKeyRefusedError } from '../../errors/model-key-refused-error.js'
import { ModelTimeoutError } from '../../errors/model-timeout-error.js'
import { smallPhoto } from '../testing/drawn-wound.test-support.js'
import type { EvaluationCase } from './evaluation-case.js'
import { evaluateWoundModel } from './evaluate-wound-model.js'
import { evaluationMarkdown } from './report/markdown-report.js'
import { fileAnswerLog, memoryAnswerLog } from './run/answer-log.js'
import { parseRecordedAnswers } from './run/recorded-answers.js'
import { answering, caseOf, datasetOf, saying } from './evaluation.test-support.js'

let photo: Uint8Array
/** Cases with photographs of different bytes, so that a log tells them apart. */
let cases: readonly EvaluationCase[]
const clock = () => new Date('2026-11-30T08:00:00Z')
const secret = new Uint8Array(32).fill(3)
const right = saying(() => undefined)
const wrongStage = saying((said) => (said.stade_escarre = 'stade_2'))
const noWound = saying((said) => (said.image.contenu = 'peau_sans_plaie_visible'))

beforeAll(async () => {
  photo = await smallPhoto()
  const other = async (width: number) =>
    new Uint8Array(await (await import('sharp')).default(photo).resize(width).jpeg().toBuffer())
  cases = [
    caseOf('a', photo, {
      contenu: ['plaie'],
      etiologie: ['escarre'],
      stade_escarre: 'stade_3',
      tissus: { bourgeonnement: 60, fibrine: 40, necrose: 0, epidermisation: 0, autre: 0 },
      echelle_lisible: false,
      alertes: { escarre_profonde: true, pus_visible: false },
      non_evaluable: ['exsudat_quantite'],
    }, { phototype: 'V_VI' }), // prettier-ignore
    caseOf('b', await other(300), { contenu: ['peau_sans_plaie_visible'] }, { phototype: 'I_II' }),
  ]
})

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.catch((thrown: unknown) => thrown)
  return ConstatError.isInstance(error) ? error.code : String(error)
}

describe('evaluateWoundModel', () => {
  it('measures what a model says against what experts say, beside two answers that need no model', async () => {
    const model = answering(() => right)
    const { rapport, tirages } = await evaluateWoundModel(datasetOf(cases), { model, runs: 3, secret, clock })
    const { mesures, validite, lignes_de_base } = rapport
    expect([model.calls.length, tirages.length]).toEqual([6, 6])
    expect(new Set(model.calls.map(({ run }) => run))).toEqual(new Set([1, 2, 3]))
    expect(validite.premier_coup).toMatchObject({ valeur: 1, n: 2 })
    expect(rapport.refus.valeur).toBe(0)
    // The model says 4.5 cm beside a ruler that the experts do not see: once for the photograph, three times in all.
    expect(mesures.dimensions).toMatchObject({
      inventees_brut: { valeur: 1, n: 1 },
      inventees_apres_regles: { valeur: 1, n: 1 },
      nombre_apres_regles: 3,
    })
    expect(mesures.gravite.stade).toMatchObject({ exact: { valeur: 1, n: 1 }, confusion: [[0,0,0,0],[0,0,0,0],[0,0,3,0],[0,0,0,0]] }) // prettier-ignore
    expect(mesures.tissus.erreur_absolue_points).toEqual({ moyenne: 0, min: 0, max: 0, tirages: 3 })
    expect(mesures.contenu).toMatchObject({ non_plaie_specificite: { valeur: 0 }, plaie_sensibilite: { valeur: 1 } })
    expect(mesures.alertes.par_code).toMatchObject({
      escarre_profonde: { sensibilite: { valeur: 1 } },
      pus_visible: { specificite: { valeur: 1 } },
    })
    expect(mesures.abstention.par_champ.exsudat_quantite.correcte.valeur).toBe(0)
    expect(lignes_de_base.tout_non_evaluable).toMatchObject({
      contenu: { non_plaie_specificite: { valeur: 1 }, plaie_sensibilite: { valeur: 0 } },
      abstention: { correcte: { valeur: 1 }, a_tort: { valeur: 1 } },
      dimensions: { nombre_apres_regles: 0 },
    })
    expect(lignes_de_base.classe_majoritaire.gravite.stade.exact.valeur).toBe(1)
    expect(rapport.accord_tirages.contenu).toEqual({ kappa: null, unanimes: 2, photos: 2 })
    expect(rapport.strates.phototype).toMatchObject({ I_II: { photos: 1 }, V_VI: { photos: 1, profondeur_exacte: { valeur: 1 } } }) // prettier-ignore
    expect(rapport.cout).toMatchObject({ total: expect.closeTo(0.06, 9) as number, reponses_sans_prix: 0 })
    expect(rapport.modele).toEqual({ fournisseur: 'essai', demande: 'modele-1', renvoyes: ['modele-1-2026'] })
  })

  it('tells refusals, filters, cut and useless answers apart, and counts the retry', async () => {
    const replies = [
      () => ({ refusal: 'I cannot.', finishReason: 'refusal' }) as const,
      () => ({ finishReason: 'content-filter' }) as const,
      () => ({ text: '{"a":', finishReason: 'length' }) as const,
      () => 'rien',
      () => right,
    ]
    let retried = false
    const model = answering(({ run = 0, instructions }) => {
      const isRetry = instructions.includes('n’a pas pu être utilisée')
      if (run === 5 && !isRetry) return '{}'
      retried ||= run === 5 && isRetry
      return (replies[run - 1] ?? (() => right))()
    })
    const [first] = cases
    const { rapport } = await evaluateWoundModel(datasetOf(first ? [first] : []), { model, runs: 5, secret, clock })
    expect(retried).toBe(true)
    expect(rapport.deroulement.par_issue).toMatchObject({ refus: 1, filtre: 1, tronquee: 1, invalide: 1, valide: 1 })
    expect(rapport.validite).toMatchObject({ premier_coup: { valeur: 0 }, apres_reessai: { valeur: 0.2 } })
    expect(rapport.refus.valeur).toBeCloseTo(0.4)
    // Where nothing was answered, a danger was missed.
    expect(rapport.mesures.alertes.ensemble).toMatchObject({
      sensibilite: { valeur: 1 },
      sensibilite_sans_reponse_manquee: { valeur: expect.closeTo(0.2, 9) as number },
    })
    expect(evaluationMarkdown(rapport)).toContain('1 refus du modèle')
  })

  it('gives the same report to the byte whatever the order of the answers, and names no case in it', async () => {
    const told = (call: { run?: number }) => (call.run === 2 ? wrongStage : right)
    const one = await evaluateWoundModel(datasetOf(cases), { model: answering(told), runs: 3, secret, clock })
    const turned = datasetOf([...cases].reverse())
    const other = await evaluateWoundModel(turned, { model: answering(told), runs: 3, concurrency: 7, secret, clock })
    expect(JSON.stringify(other.rapport)).toBe(JSON.stringify(one.rapport))
    expect(evaluationMarkdown(one.rapport)).toBe(evaluationMarkdown(other.rapport))
    const named = datasetOf([caseOf('Mme DUPONT.jpg', photo, {})])
    const { rapport } = await evaluateWoundModel(named, { model: answering(told), runs: 1 })
    expect(`${JSON.stringify(rapport)}${evaluationMarkdown(rapport)}`).not.toContain('DUPONT')
    expect(one.rapport.accord_tirages.stade_escarre.kappa).toBeLessThan(1)
  })

  it('goes on where it was stopped, pays for nothing twice and ends at the same report', async () => {
    const whole = await evaluateWoundModel(datasetOf(cases), { model: answering(() => right), runs: 2, secret, clock })
    const folder = await mkdtemp(join(tmpdir(), 'constat-evaluation-'))
    const path = join(folder, 'answers', 'reponses.jsonl')
    const stopping = new AbortController()
    const model = answering(() => right)
    const cut = await evaluateWoundModel(datasetOf(cases), {
      model,
      runs: 2,
      concurrency: 1,
      secret,
      clock,
      answers: await fileAnswerLog(path),
      stop: stopping.signal,
      onProgress: ({ done }) => {
        if (done === 3) stopping.abort()
      },
    })
    expect(cut.rapport).toMatchObject({ arret: 'interrompue', deroulement: { tirages_faits: 3, tirages_prevus: 4 } })
    // The power fails in the middle of a line.
    const lines = await readFile(path, 'utf8')
    await writeFile(path, lines.slice(0, -20))
    const last = await evaluateWoundModel(datasetOf(cases), { model, runs: 2, secret, clock, answers: await fileAnswerLog(path) }) // prettier-ignore
    expect(JSON.stringify(last.rapport)).toBe(JSON.stringify(whole.rapport))
    expect(model.calls).toHaveLength(3 + 2)
    await expect(fileAnswerLog(path)).resolves.toBeDefined()
    await writeFile(path, `rien\n${lines}`)
    expect(await codeOf(fileAnswerLog(path))).toBe('unreadable_answers')
    await rm(folder, { recursive: true })
  })

  it('stops when the budget is spent, counting earlier sessions, or when it cannot be watched', async () => {
    const answers = memoryAnswerLog()
    const model = answering(() => right)
    const options = { model, runs: 2, concurrency: 1, secret, clock, answers }
    const spent = await evaluateWoundModel(datasetOf(cases), { ...options, budget: 0.015 })
    expect([spent.rapport.arret, model.calls.length]).toEqual(['budget', 2])
    await evaluateWoundModel(datasetOf(cases), { ...options, budget: 0.015 })
    expect(model.calls).toHaveLength(2)
    const free = answering(() => ({ text: right, cost: null }))
    const blind = await evaluateWoundModel(datasetOf(cases), { model: free, runs: 2, concurrency: 1, budget: 1 })
    expect([blind.rapport.arret, free.calls.length]).toEqual(['cout_inconnu', 1])
    expect(blind.rapport.cout).toMatchObject({ total: 0, par_tirage: null, reponses_sans_prix: 1 })
  })

  it('stops at a key that is refused, and after five failures in a row', async () => {
    const refused = new ModelKeyRefusedError({ provider: 'essai', model: 'modele-1', status: 401, requestId: null })
    const options = { runs: 20, concurrency: 1 }
    expect(await codeOf(evaluateWoundModel(datasetOf(cases), { model: answering(() => refused), ...options }))).toBe('model_key_refused') // prettier-ignore
    const timeout = new ModelTimeoutError({ provider: 'essai', model: 'modele-1', maxMilliseconds: 10 })
    const model = answering(() => timeout)
    const { rapport } = await evaluateWoundModel(datasetOf(cases), { model, ...options })
    expect([rapport.arret, model.calls.length]).toEqual(['erreurs_techniques', 5])
    // Nothing was answered: nothing is said of the model.
    expect(rapport.validite.premier_coup).toEqual({ valeur: null, ic95: null, n: 0 })
  })

  it('goes past a photograph that cannot be sent, and asks nothing about it', async () => {
    const model = answering(() => right)
    const gif = new TextEncoder().encode('GIF89a')
    const { rapport } = await evaluateWoundModel(datasetOf([caseOf('x', gif), ...cases]), { model, runs: 1 })
    expect(rapport.deroulement).toMatchObject({ par_issue: { photo: 1, valide: 2 }, codes: { photo_not_supported: 1 } })
    expect(rapport.jeu).toMatchObject({ cas: 3, cas_evalues: 2 })
  })

  it('takes the same cases each time when it takes some, and refuses impossible options', async () => {
    const model = answering(() => right)
    const take = async () =>
      (await evaluateWoundModel(datasetOf(cases), { model, runs: 1, limit: 1 })).tirages[0]?.caseId
    expect(await take()).toBe(await take())
    const of = (options: object) => codeOf(evaluateWoundModel(datasetOf(cases), { model, ...options }))
    for (const options of [{ runs: 0 }, { runs: 1.5 }, { concurrency: 33 }, { budget: 0 }, { limit: 0 }]) {
      expect(await of(options)).toBe('invalid_option')
    }
  })

  it('measures neither stage nor alerts in the mode that gives none', async () => {
    const { rapport } = await evaluateWoundModel(datasetOf(cases), {
      model: answering(() => right),
      runs: 1,
      mode: 'documentation',
    })
    expect(rapport.mesures.gravite.stade.exact.n).toBe(0)
    expect(rapport.mesures.gravite.profondeur.exact).toMatchObject({ valeur: 1, n: 1 })
    expect(rapport.mesures.alertes.par_code).toEqual({})
  })

  it('evaluates recorded answers without any model', async () => {
    const line = (cas: string, tirage: number, texte: string, more = {}) => JSON.stringify({ cas, tirage, texte, ...more }) // prettier-ignore
    const recorded = parseRecordedAnswers(
      [
        line('a', 1, right, { latence_ms: 2000, cout_usd: 0.02, le: '2026-11-29T10:00:00Z' }),
        line('a', 2, 'rien'),
        line('a', 2, right),
        line('b', 1, noWound),
        line('b', 2, 'rien'),
      ].join('\n'),
      'openai/gpt-x',
    )
    const { rapport } = await evaluateWoundModel(datasetOf(cases), { model: recorded, runs: 3 })
    expect(rapport.modele).toMatchObject({ fournisseur: 'openai', demande: 'gpt-x' })
    expect(rapport.deroulement).toMatchObject({
      par_issue: { valide: 3, invalide: 1, absente: 2 },
      periode: ['2026-11-29T10:00:00Z', '2026-11-29T10:00:00Z'],
    })
    expect(rapport.mesures.contenu.non_plaie_specificite.valeur).toBe(1)
    expect(rapport).toMatchObject({ latence_ms: { mediane: 2000 }, cout: { total: 0.02, reponses_sans_prix: 3 } })
    expect(() => parseRecordedAnswers('{"cas":"a"}', 'm')).toThrow('Line 1')
    expect(() => parseRecordedAnswers(`${line('a', 1, 'x')}\n{`, 'm')).toThrow('Line 2')
  })
})
