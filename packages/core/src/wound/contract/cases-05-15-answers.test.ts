import { describe, expect, it } from 'vitest'
import { codesOf, observed, useVendors, whole } from './use-vendors.test-support.js'
import { vendors } from './vendors.test-support.js'

const talks = useVendors()
const draft = observed({ phase: 'mixte' })
const changed = (from: string | RegExp, to: string) => whole.replace(from, to)
const length = '"longueur_cm":4.5'
const cut = whole.slice(0, whole.indexOf('"pourcentage":40') + '"pourcentage":4'.length)

/** Number of the case, what it is, what is answered, which warnings remain. */
const read: readonly (readonly [number: number, what: string, text: string, codes: readonly string[]])[] = [
  [5, 'fenced, in prose with brackets', `Voici {l'objet} :\n\`\`\`json\n${whole}\n\`\`\`\nFin {…}.`, []],
  [6, 'after thinking aloud', `<think>{"a": {"b": 1}} … {</think>${whole}`, []],
  [7, 'a draft, then what is meant', `${draft}\n${whole}`, []],
  [10, 'a decimal comma in a text', changed(length, '"longueur_cm":"4,5 cm"'), []],
  [11, 'single quotes, True, None, a last comma, a comment', slips(), ['JSON_REPARE']],
  [13, 'NaN', changed(length, '"longueur_cm":NaN'), ['JSON_REPARE', 'NOMBRE_NON_FINI']],
  [13, 'Infinity', changed(length, '"longueur_cm":-Infinity'), ['JSON_REPARE', 'NOMBRE_NON_FINI']],
  [13, '1e999', changed(length, '"longueur_cm":1e999'), ['NOMBRE_NON_FINI']],
  [14, 'accents, case and spaces', changed('"modere"', '" Modéré "'), []],
  [14, 'decomposed accents', changed('"modere"', JSON.stringify('modéré'.normalize('NFD'))), []],
  [14, 'an unknown code', changed('"perte_totale"', '"profonde"'), ['CODE_INCONNU']],
  [14, 'an English code', changed('"tissu":"bourgeonnement"', '"tissu":"granulation"'), []],
]
const wrong: readonly (readonly [number: number, what: string, text: string, fault: string])[] = [
  [10, 'a bare decimal comma', changed(length, '"longueur_cm":4,5'), 'JSON'],
  [12, 'a key that comes twice', changed('"stade_escarre"', '"stade_escarre":"stade_1","stade_escarre"'), 'deux fois'],
  [15, 'a surplus key', changed('{', '{"odeur":"forte",'), 'en trop'],
  [15, 'a missing key', observed({ phase: undefined }), 'phase : ce champ manque'],
  [15, 'a wrong type', observed({ 'image.echelle_lisible': 3 }), 'image.echelle_lisible'],
  [15, 'a list at the root', `[${whole}]`, 'un objet est attendu'],
  [15, 'null', 'null', 'objet JSON'],
  [15, 'an empty text', '', 'vide'],
]

function slips(): string {
  return changed('"nombre_visible":null', '"nombre_visible":None')
    .replace(':true', ':True')
    .replace(/"(bonne|plaie|sereux)"/g, "'$1'")
    .replace('{', '{ // observation\n')
    .replace(/\}$/, ',}')
}

describe.each(vendors)('cases 5 to 15, how an answer is written: $name', (vendor) => {
  it.each(read)('case %i, %s, is read at once', async (_number, _what, text, codes) => {
    const result = await talks.assess(vendor, [vendor.says(text)])
    expect(codesOf(result).filter((code) => code !== 'DIM_ABSENTES')).toEqual(expect.arrayContaining(codes as string[]))
    expect(result.observation).toMatchObject({ phase: 'bourgeonnement', exsudat: { quantite: 'modere' } })
    expect([4.5, null]).toContain(result.observation.dimensions.longueur_cm)
    expect(result.observation.dimensions.longueur_cm).toBe(codes.includes('NOMBRE_NON_FINI') ? null : 4.5)
    expect(result.audit.tentatives).toBe(1)
  })

  it.each(wrong)('case %i, %s, is asked for once more with what is wrong', async (_number, _what, text, fault) => {
    const result = await talks.assess(vendor, [vendor.says(text), vendor.says(whole)])
    expect(result.observation.phase).toBe('bourgeonnement')
    expect(result.audit).toMatchObject({ tentatives: 2, jetons: { entree: 240, sortie: 60 } })
    const [first, second] = result.scene.requests
    expect(first?.text).not.toContain('pas pu être utilisée')
    expect(second?.text).toContain('pas pu être utilisée')
    expect(second?.text).toContain(fault)
    const { error } = await talks.failing(vendor, [vendor.says(text), vendor.says(text)])
    expect(error).toMatchObject({ code: 'model_answer_invalid', isRetryable: false })
  })

  it('case 8, cut off inside a number, is never completed: once more with twice the room, then an error', async () => {
    const result = await talks.assess(vendor, [vendor.saysUntilCut(cut), vendor.says(whole)])
    expect(result.observation.lit.tissus.map(({ pourcentage }) => pourcentage)).toEqual([60, 40])
    expect(result.scene.requests.map(({ body }) => vendor.limitIn(body))).toEqual([4000, 8000])
    const { error } = await talks.failing(vendor, [vendor.saysUntilCut(cut), vendor.saysUntilCut(cut)])
    expect(error).toMatchObject({ code: 'model_truncated', details: { maxOutputTokens: 8000 } })
  })

  it('case 9, whole although the room was used up, is taken with a warning', async () => {
    const result = await talks.assess(vendor, [vendor.saysUntilCut(whole)])
    expect(codesOf(result)).toEqual(['REPONSE_COUPEE', 'STADE_MODE_DOCUMENTATION'])
    expect(result.audit.finish_reason).toBe('length')
  })
})
