import { describe, expect, it } from 'vitest'
import { parseNurseContext } from './nurse-context.js'

describe("the nurse's context", () => {
  it('may be empty, and takes null as not known', () => {
    expect(parseNurseContext({})).toEqual({})
    expect(parseNurseContext({ fievre: null, diabete: false })).toEqual({ diabete: false })
  })

  it('is given back as it came', () => {
    const context = { etiologie_connue: 'escarre', longueur_cm: 4.5, date_apparition: '2026-11-02', diabete: true }
    expect(parseNurseContext(context)).toEqual(context)
  })

  it.each([
    [{ odeur: 'fétide' }, 'context.odeur', 'absente, faible, forte, nauseabonde', 'un texte'],
    [{ douleur_en_0_10: 11 }, 'context.douleur_en_0_10', 'un nombre d’au plus 10', '11'],
    [{ longueur_cm: 0 }, 'context.longueur_cm', 'un nombre supérieur à 0', '0'],
    [{ longueur_cm: '4,5' }, 'context.longueur_cm', 'un nombre', 'un texte'],
    [{ decollement_heure: 2.5 }, 'context.decollement_heure', 'un nombre entier', '2.5'],
    [{ fievre: 'oui' }, 'context.fievre', 'true ou false', 'un texte'],
    [{ date_apparition: '02/11/2026' }, 'context.date_apparition', 'une date comme 2026-11-30', 'un texte'],
    [
      { localisation: 'non_evaluable' },
      'context.localisation',
      expect.stringContaining('sacrum') as unknown,
      'un texte',
    ],
    [{ infection: true }, 'context', expect.stringContaining('etiologie_connue') as unknown, 'un champ inconnu'],
    ['Madame Martin', 'context', 'un objet JSON', 'un texte'],
    [[], 'context', 'un objet JSON', 'une liste'],
    [null, 'context', 'un objet JSON', 'un objet'],
  ])('refuses %j at the door, without repeating a text', (data, option, expected, received) => {
    expect(() => parseNurseContext(data)).toThrow(
      expect.objectContaining({ code: 'invalid_option', details: { option, expected, received } }),
    )
  })
})
