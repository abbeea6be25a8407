import { describe, expect, it } from 'vitest'
import { ConstatError } from '../../errors/constat-error.js'
import type { ModelAnswer } from '../../models/vision-model.js'
import { scriptedModel, type ScriptedReply } from '../../testing/scripted-model.js'
import { sacralUlcer } from '../testing/observation.test-support.js'
import { askObservation } from './ask-observation.js'

const call = { instructions: 'Décris.', parts: [], maxOutputTokens: 4000 }
const whole = JSON.stringify(sacralUlcer)
const draft = JSON.stringify({ ...sacralUlcer, phase: 'mixte' })
const changed = (from: string | RegExp, to: string) => whole.replace(from, to)

async function ask(replies: readonly ScriptedReply[]) {
  const model = scriptedModel(replies)
  const asked = await askObservation(model, call).catch((error: unknown) => error)
  if (!ConstatError.isInstance(asked) && asked instanceof Error) throw asked
  return { asked, model, code: ConstatError.isInstance(asked) ? asked.code : 'read' }
}

describe('an answer that is read at once (contract cases 1, 5 to 7, 9, 11, 13, 14)', () => {
  const read: readonly (readonly [string, string | Partial<ModelAnswer>, string[]])[] = [
    ['bare', whole, []],
    ['fenced, in prose that holds brackets', `Voici {l'objet} demandé :\n\`\`\`json\n${whole}\n\`\`\`\nFin {…}.`, []],
    ['after thinking aloud', `<think>${draft} … {</think>${whole}`, []],
    ['after thinking whose opening is missing', `${draft}</think>\n${whole}`, []],
    ['as a draft, then meant', `Brouillon : ${draft}\nFinal : ${whole}`, []],
    ['called as a tool', JSON.stringify({ name: 'plaie_observation', arguments: sacralUlcer }), []],
    ['whole although cut off', { text: whole, finishReason: 'length' }, ['REPONSE_COUPEE']],
    ['with a comma before a bracket', changed(/\}$/, ',}'), ['JSON_REPARE']],
    ['with a comment', changed('{', '{ // observation\n'), ['JSON_REPARE']],
    ['with True', changed(':true', ':True'), ['JSON_REPARE']],
    ['in single quotes', whole.replaceAll('"', "'"), ['JSON_REPARE']],
    ['with a number beyond a double', changed('"longueur_cm":4.5', '"longueur_cm":1e999'), ['NOMBRE_NON_FINI']],
    ['with NaN', changed('"longueur_cm":4.5', '"longueur_cm":NaN'), ['JSON_REPARE', 'NOMBRE_NON_FINI']],
    ['with a French length', changed('"longueur_cm":4.5', '"longueur_cm":"4,5 cm"'), []],
    ['with accents and case', changed('"modere"', '"Modéré"'), []],
    ['with decomposed accents', changed('"modere"', JSON.stringify('modéré'.normalize('NFD'))), []],
    ['with an English code', changed('"tissu":"bourgeonnement"', '"tissu":"granulation"'), []],
    ['with an unknown code', changed('"perte_totale"', '"profonde"'), ['CODE_INCONNU']],
  ]
  it.each(read)('%s', async (_name, reply, codes) => {
    const { asked, model } = await ask([reply])
    expect(asked).toMatchObject({ observation: { phase: 'bourgeonnement', localisation: { region: 'sacrum' } } })
    expect((asked as { warnings: { code: string }[] }).warnings.map(({ code }) => code)).toEqual(codes)
    expect(model.calls).toHaveLength(1)
  })
})

describe('an answer that is asked for again, once (cases 8, 10, 12, 15)', () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['a decimal comma', changed('"longueur_cm":4.5', '"longueur_cm":4,5')],
    ['a key that comes twice', changed('"stade_escarre"', '"stade_escarre":"stade_1","stade_escarre"')],
    ['a surplus key', changed('{', '{"score":3,')],
    ['a missing key', changed(/"phase":"[a-z]+",/, '')],
    ['a wrong type', changed(/"echelle_lisible":true/, '"echelle_lisible":3')],
    ['a list', `[${whole}]`],
    ['null', 'null'],
    ['nothing', ''],
    ['an observation inside something that was cut off', `{"texte": ${whole}, "et`],
    ['an observation in a text of something that was cut off', `{"description": "${whole.replaceAll('"', "'")}`],
  ]
  it.each(wrong)('%s', async (_name, text) => {
    const { asked, model } = await ask([text, whole])
    expect(asked).toMatchObject({ observation: { phase: 'bourgeonnement' } })
    expect((asked as { answers: unknown[] }).answers).toHaveLength(2)
    expect(model.calls[1]?.instructions).toContain('n’a pas pu être utilisée :\n- ')
    expect((await ask([text, text])).code).toBe('model_answer_invalid')
  })

  it('with twice the room when it was cut off, never completed', async () => {
    const cut = { text: whole.slice(0, whole.indexOf('"pourcentage":40') + 15), finishReason: 'length' } as const
    const { asked, model } = await ask([cut, whole])
    expect(asked).toMatchObject({ observation: { lit: { tissus: sacralUlcer.lit.tissus } } })
    expect(model.calls[1]).toEqual({ ...call, maxOutputTokens: 8000 })
    expect((await ask([cut, cut])).code).toBe('model_truncated')
  })
})

describe('an answer that is none (cases 18, 19)', () => {
  it.each([
    ['a refusal', { refusal: 'No.', finishReason: 'refusal' }, 'model_refused'],
    ['a refusal in words', 'Je suis désolé, je ne peux pas vous aider.', 'model_refused'],
    ['a refusal in English', "I'm sorry, I can't help with that.", 'model_refused'],
    ['a filter', { finishReason: 'content-filter' }, 'model_filtered'],
  ] as const)('%s is not asked again', async (_name, reply, expected) => {
    const { code, model } = await ask([reply])
    expect([code, model.calls.length]).toEqual([expected, 1])
  })

  it('a refusal beside an observation is a refusal', async () => {
    expect((await ask([{ text: whole, refusal: 'No.', finishReason: 'refusal' }])).code).toBe('model_refused')
  })
})
